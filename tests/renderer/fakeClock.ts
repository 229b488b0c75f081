import type { Clock } from "../../renderer/session/clock.ts";

/** Time that stands still until a test moves it; work that is due runs in order, with its promises. */
export function createFakeClock() {
  let now = 0;
  let timers: { at: number; work: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after(ms, work) {
      const timer = { at: now + ms, work };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };

  async function advance(ms: number): Promise<void> {
    const end = now + ms;
    for (;;) {
      await settle();
      const next = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((timer) => timer !== next);
      now = next.at;
      next.work();
    }
    now = end;
    await settle();
  }

  return { clock, advance, pending: () => timers.length };
}

/** Lets everything that is already promised happen. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
