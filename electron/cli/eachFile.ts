import { basename } from "node:path";
import { displayName } from "../../core/arabic/fileName.ts";
import { type ExitCode, exitCodes } from "./exitCodes.ts";
import { failureSentence } from "./failureSentence.ts";
import type { Io } from "./io.ts";
import type { CliStrings } from "./strings/ar.ts";

const clearLine = "\r\u001b[K";

/** Words of an article may hold what a terminal would obey. */
function harmless(sentence: string): string {
  return sentence.replace(/\p{Cc}+/gu, " ");
}

/** A file to work on. */
export interface Given {
  /** As typed. */
  file: string;
  /** Says a sentence about it on stderr. */
  tell(sentence: string): void;
  /** Writes a line of results. */
  out(line: string): void;
  /** Does a step when the files before this one have done theirs, or are done with. */
  inTurn<T>(step: () => T | Promise<T>): Promise<T>;
}

/** The steps of the files, one after another in the files' order. */
class Turns {
  #last = Promise.resolve();

  /** The turn of the next file: `reached` when it has come, `pass` when it is over. */
  next(): { reached: Promise<void>; pass: () => void } {
    const reached = this.#last;
    const { promise, resolve } = withResolver();
    this.#last = reached.then(() => promise);
    return { reached, pass: resolve };
  }
}

function withResolver(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/**
 * Does `work` for each file on its own: one that fails is named and does not stop the others. Files are begun
 * one after another and worked on a few at once, yet all is said in the files' order. Who waits sees how far it
 * is, and who stops it has whole files only.
 * @param atOnce how many
 */
export async function eachFile(
  files: readonly string[],
  io: Io,
  say: CliStrings,
  atOnce: number,
  work: (given: Given) => Promise<void>,
): Promise<ExitCode> {
  const counts = io.waiting && files.length > 1;
  const turns = new Turns();
  let failed = false;

  /** Resolves when all is done and said. */
  async function one(file: string, number: number, before: Promise<void>): Promise<void> {
    const said: (() => Promise<void>)[] = [];
    const name = displayName(basename(file));
    const tell = (sentence: string) =>
      void said.push(() => io.err(`${counts ? clearLine : ""}${say.about(name, harmless(sentence))}\n`));
    const out = (line: string) => void said.push(() => io.out(`${line}\n`));
    const { reached, pass } = turns.next();
    const inTurn = async <T>(step: () => T | Promise<T>) => {
      await reached;
      try {
        return await step();
      } finally {
        pass();
      }
    };
    try {
      await work({ file, tell, out, inTurn });
    } catch (error) {
      failed = true;
      tell(failureSentence(error, say));
    }
    pass();
    await before;
    if (counts) await io.err(`${clearLine}${number}/${files.length} `);
    for (const sentence of said) await sentence();
  }

  const running: Promise<void>[] = [];
  let begun = 0;
  for (const file of files) {
    if (io.stop?.aborted) break;
    begun += 1;
    running.push(one(file, begun, running.at(-1) ?? Promise.resolve()));
    if (running.length === atOnce) await running.shift();
  }
  await running.at(-1);
  if (counts) await io.err(clearLine);
  if (begun < files.length) {
    await io.err(`midad: ${say.stopped(begun, files.length)}\n`);
    return exitCodes.stopped;
  }
  return failed ? exitCodes.failed : exitCodes.done;
}
