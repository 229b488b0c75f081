import type { FindQuery, Hit } from "../../../core/search/findQuery.ts";

/** Finds the hits of a pattern in each of the lines; `slow` where it took too long and was stopped. */
export type RunPattern = (query: FindQuery, lines: readonly string[]) => Promise<Hit[][] | "slow">;

/** How long a pattern may take for the lines it is given at once, in ms. */
const patience = 2000;

let worker: Worker | null = null;
let before: Promise<unknown> = Promise.resolve();

function ask(query: FindQuery, lines: readonly string[]): Promise<Hit[][] | "slow"> {
  worker ??= new Worker(new URL("./patternWorker.ts", import.meta.url), { type: "module" });
  const asked = worker;
  return new Promise((resolve) => {
    const giveUp = () => {
      asked.terminate();
      worker = null;
      resolve("slow");
    };
    const timer = setTimeout(giveUp, patience);
    asked.onmessage = ({ data }: MessageEvent<Hit[][]>) => {
      clearTimeout(timer);
      resolve(data);
    };
    asked.postMessage({ query, lines });
  });
}

/**
 * Runs patterns in a thread of their own, one request after the other: a pattern such as `(a+)+b` can
 * take for ever, no look at it tells surely, and only another thread can be stopped.
 */
export const runPattern: RunPattern = (query, lines) => {
  const answer = before.then(() => ask(query, lines));
  before = answer;
  return answer;
};
