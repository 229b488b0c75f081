import type { Io } from "../io.ts";
import type { CliStrings } from "../strings/ar.ts";
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

async function inThreads(count: number, script: string, start: ThreadStart): Promise<Workers> {
  optimiseLate();
  const threads = Array.from({ length: count }, () => new ExportThread(script, start));
  const end = () => {
    for (const thread of threads) thread.end();
  };
  try {
    await Promise.all(threads.map(({ ready }) => ready));
  } catch (error) {
    end();
    throw error;
  }
  const idlest = () => threads.reduce((one, other) => (other.load < one.load ? other : one));
  return { work: (piece) => idlest().export(piece), atOnce: count * inThread, end };
}

/**
 * Those for so many pieces: this thread alone, or where there are many several others, each on a core of its own.
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
    return inThreads(count, threads, { plan, first, cwd, home, env, language: say.language });
  }
  // What makes the files is large; where threads do the work, it is loaded by them alone.
  const { exportWork } = await import("./exportWork.ts");
  return { work: await exportWork(plan, first, io, say), atOnce: alone, end: () => {} };
}
