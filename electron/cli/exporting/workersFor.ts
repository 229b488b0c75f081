import type { Io } from "../io.ts";
import type { CliStrings } from "../strings/ar.ts";
import type { Exporting } from "./exportHere.ts";
import type { ExportPlan } from "./exportPlan.ts";
import { ExportThread, optimiseLate, threadsWorth } from "./exportThreads.ts";
import type { PieceJob } from "./exportWork.ts";
import type { ThreadStart } from "./threadMessages.ts";

/** What exports the pieces of a run. */
export interface Workers {
  work(piece: PieceJob): Promise<void>;
  /** How many pieces they are to have at once. */
  atOnce: number;
  end(): void;
}

/** While one piece waits for the disk, others can be made; more than these only take memory. */
const alone = 4;
/** A thread has its files flushed together, and goes on with as many others meanwhile. */
const inThread = 32;

async function inThreads(count: number, script: string, start: ThreadStart, say: CliStrings): Promise<Workers> {
  optimiseLate();
  const threads = Array.from({ length: count - 1 }, () => new ExportThread(script, start));
  const end = () => {
    for (const thread of threads) thread.end();
  };
  const joined: Exporting[] = [];
  // One that cannot begin is not waited for: the others do its work.
  for (const thread of threads)
    thread.ready.then(
      () => joined.push(thread),
      () => undefined,
    );
  try {
    const { exportHere } = await import("./exportHere.ts");
    joined.push(await exportHere(start, say));
  } catch (error) {
    end();
    throw error;
  }
  const idlest = () => joined.reduce((one, other) => (other.load < one.load ? other : one));
  return { work: (piece) => idlest().export(piece), atOnce: count * inThread, end };
}

/**
 * Those for so many pieces: this thread alone, or where there are many several, each on a core of its own.
 * @throws UsageError as `exportWork`
 */
export async function workersFor(
  plan: ExportPlan,
  files: readonly string[],
  io: Io,
  say: CliStrings,
): Promise<Workers> {
  const first = files[0] ?? ".";
  const { cwd, home, env, threads } = io;
  const count = threadsWorth(files.length);
  if (threads !== undefined && count > 1) {
    return inThreads(count, threads, { plan, first, cwd, home, env, language: say.language }, say);
  }
  // What makes the files is large: other commands do without it.
  const { exportWork } = await import("./exportWork.ts");
  return { work: await exportWork(plan, first, io, say), atOnce: alone, end: () => {} };
}
