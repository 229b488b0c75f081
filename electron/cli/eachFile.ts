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
  tell(sentence: string): Promise<void>;
}

/**
 * Does `work` for each file on its own: one that fails is named and does not stop the others. Who
 * waits sees how far it is, and who stops it has whole files only.
 */
export async function eachFile(
  files: readonly string[],
  io: Io,
  say: CliStrings,
  work: (given: Given) => Promise<void>,
): Promise<ExitCode> {
  const counts = io.waiting && files.length > 1;
  let failed = false;
  for (const [done, file] of files.entries()) {
    if (io.stop?.aborted) {
      await io.err(`${counts ? clearLine : ""}midad: ${say.stopped(done, files.length)}\n`);
      return exitCodes.stopped;
    }
    const name = displayName(basename(file));
    const tell = (sentence: string) => io.err(`${counts ? clearLine : ""}${say.about(name, harmless(sentence))}\n`);
    if (counts) await io.err(`${clearLine}${done + 1}/${files.length} `);
    try {
      await work({ file, tell });
    } catch (error) {
      failed = true;
      await tell(failureSentence(error, say));
    }
  }
  if (counts) await io.err(clearLine);
  return failed ? exitCodes.failed : exitCodes.done;
}
