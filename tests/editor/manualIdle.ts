import type { Idle } from "../../renderer/editor/extensions/CountsExtension.ts";

export interface ManualIdle {
  idle: Idle;
  /** Lets what waits for idle time have it: as often as it asks for more, at most `turns` times. */
  run(turns?: number, timeLeft?: () => number): void;
  isWaiting(): boolean;
}

/** Idle time that comes when a test says so. */
export function manualIdle(): ManualIdle {
  let waiting: Parameters<Idle>[0] | null = null;
  return {
    idle(work) {
      waiting = work;
      return () => {
        waiting = null;
      };
    },
    run(turns = 1000, timeLeft = () => Number.POSITIVE_INFINITY) {
      for (let turn = 0; waiting && turn < turns; turn++) {
        const work = waiting;
        waiting = null;
        work(timeLeft);
      }
    },
    isWaiting: () => waiting !== null,
  };
}
