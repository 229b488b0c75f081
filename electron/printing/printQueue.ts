import { MidadError } from "../../core/contract/errors.ts";

export interface PrintJob<T> {
  /** Given up when it fires: a job that waits is never begun. */
  signal?: AbortSignal;
  /** How long the work may take once it is begun, in ms; without an end where a person is waited for. */
  limit: number | null;
  work(): Promise<T>;
  /** What was begun did not come to its end: given up, failed or too long. */
  onBroken(): void;
}

function overdue(limit: number): MidadError {
  return new MidadError("print-failed", `printing took more than ${limit} ms`);
}

const givenUp = () => new MidadError("print-failed", "printing was given up");

/** Waits for the work, its limit or its giving up, whichever comes first. */
async function bounded<T>({ signal, limit, work }: PrintJob<T>): Promise<T> {
  if (signal?.aborted) throw givenUp();
  let stopWaiting = () => {};
  const end = new Promise<never>((_, reject) => {
    const onAbort = () => reject(givenUp());
    signal?.addEventListener("abort", onAbort);
    const timer = limit === null ? undefined : setTimeout(() => reject(overdue(limit)), limit);
    stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  try {
    return await Promise.race([work(), end]);
  } finally {
    stopWaiting();
  }
}

/** One window prints one page at a time; the others wait in the order they came. */
export class PrintQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** True while nothing is printed and nothing waits. */
  get isIdle(): boolean {
    return this.#waiting === 0;
  }

  /** @throws MidadError `print-failed` for work given up or too long, and whatever the work throws */
  run<T>(job: PrintJob<T>): Promise<T> {
    this.#waiting += 1;
    const turn = this.#last.then(async () => {
      let isBegun = false;
      try {
        if (job.signal?.aborted) throw givenUp();
        isBegun = true;
        return await bounded(job);
      } catch (error) {
        if (isBegun) job.onBroken();
        throw error;
      } finally {
        this.#waiting -= 1;
      }
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
