import { expect, test } from "vitest";
import { crashEverywhere } from "./crashes.ts";
import { sizes } from "./sizes.ts";
import { workloads } from "./workloads.ts";

let total = 0;

test.each(workloads)("keeps its promises through every crash: $name", { timeout: 600_000 }, async (workload) => {
  const report = await crashEverywhere(workload, sizes.survivals, sizes.secondCrashEvery);
  process.stdout.write(`crash states, ${workload.name}: ${report.states}\n`);
  total += report.states;
  expect(report.violations.slice(0, 5)).toEqual([]);
  expect(report.states).toBeGreaterThan(0);
});

test("the crash states are enough, all together", () => {
  process.stdout.write(`crash states, articles: ${total}\n`);
  expect(total).toBeGreaterThanOrEqual(sizes.crashStates.articles);
});
