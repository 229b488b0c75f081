/** A failure told to a person: what failed, why, and what to do about it. */
export class Problem extends Error {
  /**
   * @param {string} what failed, a sentence without a full stop
   * @param {string} why it failed; may hold several lines of a program's output
   * @param {string} todo what the reader does next
   */
  constructor(what, why, todo) {
    super(what);
    this.why = why;
    this.todo = todo;
  }

  /** @returns {string} lines to print */
  toText() {
    return `\n✗ ${this.message}.\n  Why: ${indent(this.why)}\n  What to do: ${indent(this.todo)}\n`;
  }
}

/** @param {string} text */
function indent(text) {
  return text.trim().replaceAll("\n", "\n    ");
}

/**
 * What any failure becomes for the reader: a known system error is explained, a bug keeps its stack.
 *
 * @param {unknown} error
 * @returns {string} lines to print
 */
export function explain(error) {
  if (error instanceof Problem) return error.toText();
  if (!(error instanceof Error)) return `\n✗ ${String(error)}\n`;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  const place = path ?? "a file";
  if (code === "ENOSPC") {
    return new Problem(
      "The disk is full",
      error.message,
      "Free about 1 GB and run the same command again; nothing half-made was kept.",
    ).toText();
  }
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new Problem(
      `No right to write ${place}`,
      error.message,
      "Run as the user who owns the folder, or give yourself rights to it.",
    ).toText();
  }
  return `\n✗ ${error.stack}\n`;
}

/**
 * Runs a command's body and ends the process with its exit code; a failure is explained on stderr and ends with 1.
 *
 * @param {() => Promise<number>} body gives the exit code
 */
export async function endWith(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    process.stderr.write(explain(error));
    process.exitCode = 1;
  }
}
