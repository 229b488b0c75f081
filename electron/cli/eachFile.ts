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
}

/** What is left to do for a file, beside the files that follow it. */
export type Rest = () => Promise<void>;

/** While one waits for the disk, others can be made; more than these only take memory. */
const mostAtOnce = 4;

/**
 * Does `work` for each file on its own: one that fails is named and does not stop the others. Files are begun
 * one after another; the rest that `work` leaves is done for a few at once, yet all is said in the files' order.
 * Who waits sees how far it is, and who stops it has whole files only.
 */
export async function eachFile(
  files: readonly string[],
  io: Io,
  say: CliStrings,
  work: (given: Given) => Promise<Rest | undefined>,
): Promise<ExitCode> {
  const counts = io.waiting && files.length > 1;
  let failed = false;

  /** Begins a file; resolves to what is left of it, which resolves when all is done and said. */
  async function begin(file: string, number: number, before: Promise<void>): Promise<Rest> {
    const said: Rest[] = [];
    const name = displayName(basename(file));
    const tell = (sentence: string) =>
      void said.push(() => io.err(`${counts ? clearLine : ""}${say.about(name, harmless(sentence))}\n`));
    const out = (line: string) => void said.push(() => io.out(`${line}\n`));
    const attempt = async <T>(step: () => Promise<T>) => {
      try {
        return await step();
      } catch (error) {
        failed = true;
        tell(failureSentence(error, say));
      }
    };
    const rest = await attempt(() => work({ file, tell, out }));
    return async () => {
      if (rest) await attempt(rest);
      await before;
      if (counts) await io.err(`${clearLine}${number}/${files.length} `);
      for (const sentence of said) await sentence();
    };
  }

  const running: Promise<void>[] = [];
  let begun = 0;
  for (const [index, file] of files.entries()) {
    if (io.stop?.aborted) break;
    begun += 1;
    const rest = await begin(file, index + 1, running.at(-1) ?? Promise.resolve());
    running.push(rest());
    if (running.length === mostAtOnce) await running.shift();
  }
  await running.at(-1);
  if (counts) await io.err(clearLine);
  if (begun < files.length) {
    await io.err(`midad: ${say.stopped(begun, files.length)}\n`);
    return exitCodes.stopped;
  }
  return failed ? exitCodes.failed : exitCodes.done;
}
