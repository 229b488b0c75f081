import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { MidadError } from "../../../core/contract/errors.ts";
import type { Exporting } from "./exportHere.ts";
import type { PieceJob } from "./exportWork.ts";
import type { FromThread, ThreadFailure, ThreadStart, ToThread } from "./threadMessages.ts";

/** Beside this file, once both are built. */
export const builtThread = join(dirname(fileURLToPath(import.meta.url)), "exportThread.js");

/** More of them than this wait for one disk. */
const mostThreads = 4;

/** A thread begins in the time of some dozens of pieces, most of which many pieces are worth. */
const piecesWorthOne = 30;

/** How many threads so many pieces are worth, this one among them; with one there is nothing to win. */
export function threadsWorth(pieces: number, cores = availableParallelism()): number {
  return Math.min(Math.floor(pieces / piecesWorthOne), cores, mostThreads);
}

/**
 * Has V8 wait longer before it optimises a function, for how much work it is to run first (its default is 132 KB of
 * bytecode). Each thread optimises for itself, on the cores the others need: at a thousand pieces that was a
 * quarter of the whole work, at ten thousand it makes no difference.
 */
export function optimiseLate(): void {
  setFlagsFromString("--interrupt-budget=1000000");
}

interface Running {
  piece: PieceJob;
  done: (failed: unknown) => void;
}

/** The failure as it was in the thread. */
function asThrown({ failure, code, message }: ThreadFailure): unknown {
  if (failure) return new MidadError(failure.code, message, failure.name);
  return Object.assign(new Error(message), code === "" ? {} : { code });
}

/** A thread that exports pieces. */
export class ExportThread implements Exporting {
  /** Resolves when it can take pieces; rejects where it cannot begin. */
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #running = new Map<number, Running>();
  #next = 0;
  /** Why it can do nothing any more. */
  #lost: unknown = null;

  constructor(script: string, start: ThreadStart) {
    // Pieces are many small things that are soon forgotten: with more room they are swept away less often.
    this.#worker = new Worker(script, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    this.ready = new Promise((resolve, reject) => {
      const lose = (error: unknown) => {
        this.#lose(error);
        reject(error);
      };
      this.#worker.on("message", (message: FromThread) => {
        if ("ready" in message) resolve();
        else this.#hear(message);
      });
      this.#worker.once("error", lose);
      this.#worker.once("exit", () => lose(new Error("a thread ended without a word")));
    });
  }

  /** How many pieces it has in work; none can be given to one that is lost. */
  get load(): number {
    return this.#lost === null ? this.#running.size : Number.POSITIVE_INFINITY;
  }

  /** @throws what exporting the piece threw, or why the thread was lost */
  async export(piece: PieceJob): Promise<void> {
    if (this.#lost !== null) throw this.#lost;
    const job = this.#next++;
    const failed = await new Promise<unknown>((done) => {
      this.#running.set(job, { piece, done });
      this.#tell({ job, file: piece.file });
    });
    if (failed !== null) throw failed;
  }

  end(): void {
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
  }

  #tell(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #lose(error: unknown): void {
    this.#lost ??= error;
    for (const { done } of this.#running.values()) done(this.#lost);
    this.#running.clear();
  }

  #hear(message: Extract<FromThread, { job: number }>): void {
    const { job } = message;
    const running = this.#running.get(job);
    if (!running) return;
    const { piece, done } = running;
    if ("name" in message) {
      void Promise.resolve(piece.takePath(message.name)).then((path) => this.#tell({ job, path }));
      return;
    }
    this.#running.delete(job);
    for (const line of message.results) piece.out(line);
    for (const line of message.told) piece.tell(line);
    done(message.failed && asThrown(message.failed));
  }
}
