import { describe, expect, test, vi } from "vitest";
import { PrintQueue } from "../../../electron/printing/printQueue.ts";

const given = { code: "print-failed" };
const never = () => new Promise<never>(() => undefined);

describe("the pages of one window", () => {
  test("are printed one at a time, in the order they came", async () => {
    const queue = new PrintQueue();
    const seen: string[] = [];
    const job = (name: string) => ({
      limit: 1000,
      onBroken: () => undefined,
      async work() {
        seen.push(`${name} begins`);
        await Promise.resolve();
        seen.push(`${name} ends`);
        return name;
      },
    });
    expect(await Promise.all([queue.run(job("a")), queue.run(job("b"))])).toEqual(["a", "b"]);
    expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends"]);
    expect(queue.isIdle).toBe(true);
  });

  test("one that never comes ends at its limit, breaks the window, and lets the next one in", async () => {
    vi.useFakeTimers();
    try {
      const queue = new PrintQueue();
      const onBroken = vi.fn();
      const stuck = queue.run({ limit: 60_000, onBroken, work: never });
      const next = queue.run({ limit: 60_000, onBroken, work: async () => "next" });
      const told = expect(stuck).rejects.toMatchObject({ failure: given });
      await vi.advanceTimersByTimeAsync(60_000);
      await told;
      expect(onBroken).toHaveBeenCalledTimes(1);
      expect(await next).toBe("next");
    } finally {
      vi.useRealTimers();
    }
  });

  test("one given up while it waits is never begun; one given up at work breaks the window", async () => {
    const queue = new PrintQueue();
    const stopWork = new AbortController();
    const stopWait = new AbortController();
    const onBroken = vi.fn();
    const work = vi.fn(async () => "begun");
    let isBegun = () => {};
    const begun = new Promise<void>((resolve) => {
      isBegun = resolve;
    });
    const first = queue.run({
      limit: null,
      signal: stopWork.signal,
      onBroken,
      work() {
        isBegun();
        return never();
      },
    });
    const second = queue.run({ limit: null, signal: stopWait.signal, onBroken, work });
    await begun;
    stopWait.abort();
    stopWork.abort();
    await expect(first).rejects.toMatchObject({ failure: given });
    await expect(second).rejects.toMatchObject({ failure: given });
    expect(work).not.toHaveBeenCalled();
    expect(onBroken).toHaveBeenCalledTimes(1);
  });

  test("what the work throws comes through, and the next one is printed all the same", async () => {
    const queue = new PrintQueue();
    const failing = queue.run({
      limit: 1000,
      onBroken: () => undefined,
      work: () => Promise.reject(new Error("crashed")),
    });
    await expect(failing).rejects.toThrow("crashed");
    expect(await queue.run({ limit: 1000, onBroken: () => undefined, work: async () => 1 })).toBe(1);
  });
});
