import { expect, it } from "vitest";
import { Tasks } from "../../electron/ipc/tasks.ts";

it("work is told step by step and at its end, and of nothing to do nothing is told", async () => {
  const told: string[] = [];
  const tasks = new Tasks((_name, payload) => {
    const { done, total } = payload as { done: number; total: number };
    told.push(`${done}/${total}`);
  });
  expect(await tasks.each([], async () => undefined)).toBe(true);
  expect(told).toEqual([]);
  expect(await tasks.each(["one", "two"], async () => undefined)).toBe(true);
  expect(told).toEqual(["0/2", "1/2", "2/2"]);
});
