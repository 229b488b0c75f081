import { randomUUID } from "node:crypto";
import type { Emit } from "./bridge.ts";

/** Long work the journalist can watch and stop. */
export class Tasks {
  readonly #emit: Emit;
  readonly #running = new Map<string, AbortController>();

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /**
   * Does `step` for each item in turn, telling the window how far it is, until all are done or the
   * journalist cancels; answers whether it went to the end. Of nothing to do nothing is told: a total of 0
   * means work of unknown length.
   */
  async each<T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<boolean> {
    if (items.length === 0) return true;
    const task = randomUUID();
    const stop = new AbortController();
    this.#running.set(task, stop);
    try {
      for (const [done, item] of items.entries()) {
        if (stop.signal.aborted) return false;
        this.#emit("progress", { task, done, total: items.length });
        await step(item);
      }
      return true;
    } finally {
      this.#running.delete(task);
      this.#emit("progress", { task, done: items.length, total: items.length });
    }
  }

  /** One piece of work under the name the window gave it, which it may cancel by. */
  async one<T>(task: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    this.#running.set(task, stop);
    try {
      return await work(stop.signal);
    } finally {
      this.#running.delete(task);
    }
  }

  cancel(task: string): void {
    this.#running.get(task)?.abort();
  }
}
