import { expect, test } from "vitest";
import { crashEverywhere } from "./crashes.ts";
import { workloads } from "./workloads.ts";

/** How thoroughly: 1 fits `npm test`; more multiplies the crash states. */
const effort = Number(process.env.MIDAD_FAULTS ?? 1);

test.each(workloads)("keeps its promises through every crash: $name", async (workload) => {
  const report = await crashEverywhere(workload, 16 * effort, Math.max(1, Math.round(20 / effort)));
  process.stdout.write(`crash states, ${workload.name}: ${report.states}\n`);
  expect(report.violations.slice(0, 5)).toEqual([]);
  expect(report.states).toBeGreaterThan(0);
});
