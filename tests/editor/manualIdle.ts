import type { Idle } from "../../renderer/editor/extensions/keptPerBlock.ts";

export interface ManualIdle {
  idle: Idle;
  /** Lets all that waits for idle time have it: as often as it asks for more, at most `turns` times. */
  run(turns?: number, timeLeft?: () => number): void;
  isWaiting(): boolean;
}

/** Idle time that comes when a test says so, for all who wait for it in their order. */
export function manualIdle(): ManualIdle {
  const waiting = new Set<Parameters<Idle>[0]>();
  return {
    idle(work) {
      waiting.add(work);
      return () => {
        waiting.delete(work);
      };
    },
    run(turns = 1000, timeLeft = () => Number.POSITIVE_INFINITY) {
      for (let turn = 0; turn < turns; turn++) {
        const [work] = waiting;
        if (!work) return;
        waiting.delete(work);
        work(timeLeft);
      }
    },
    isWaiting: () => waiting.size > 0,
  };
}
