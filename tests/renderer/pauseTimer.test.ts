import { describe, expect, it } from "vitest";
import { createPauseTimer } from "../../renderer/session/pauseTimer.ts";
import { createFakeClock } from "./fakeClock.ts";

function startTimer(pause: number, ceiling: number) {
  const time = createFakeClock();
  const fired: number[] = [];
  const timer = createPauseTimer({ pause, ceiling, clock: time.clock, fire: () => fired.push(time.clock.now()) });
  return { timer, fired, ...time };
}

describe("createPauseTimer", () => {
  it("fires once, a pause after the last poke", async () => {
    const { timer, fired, advance } = startTimer(100, 1_000);
    timer.poke();
    await advance(60);
    timer.poke();
    await advance(500);
    expect(fired).toEqual([160]);
  });

  it("does not wait longer than the ceiling", async () => {
    const { timer, fired, advance } = startTimer(100, 250);
    for (let step = 0; step < 6; step += 1) {
      timer.poke();
      await advance(50);
    }
    expect(fired).toEqual([250]);
  });

  it("follows a pause that becomes longer meanwhile", async () => {
    const time = createFakeClock();
    const fired: number[] = [];
    const pace = { pause: 100, ceiling: 1_000 };
    const timer = createPauseTimer({
      ...{ clock: time.clock, fire: () => fired.push(time.clock.now()) },
      get pause() {
        return pace.pause;
      },
      get ceiling() {
        return pace.ceiling;
      },
    });
    timer.poke();
    pace.pause = 300;
    await time.advance(500);
    expect(fired).toEqual([300]);
  });

  it("begins anew after it fired", async () => {
    const { timer, fired, advance } = startTimer(100, 250);
    timer.poke();
    await advance(1_000);
    timer.poke();
    await advance(1_000);
    expect(fired).toEqual([100, 1_100]);
  });

  it("holds one timer however often it is poked, and none after a reset", async () => {
    const { timer, fired, advance, pending } = startTimer(100, 1_000);
    for (let step = 0; step < 50; step += 1) timer.poke();
    expect(pending()).toBe(1);
    timer.reset();
    expect(pending()).toBe(0);
    await advance(5_000);
    expect(fired).toEqual([]);
  });
});
