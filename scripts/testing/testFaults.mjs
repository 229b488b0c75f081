import { longRun } from "./longRun.mjs";
import { runUnitTests } from "./unitTests.mjs";
import { runWindowTests } from "./windowTests.mjs";

/** What proves that nothing is lost, without a window and with one. */
const proofs = ["tests/faults", "tests/library/roundTrip.test.ts", "tests/library/damaged.test.ts"];
const deaths = ["tests/e2e/deaths.spec.ts"];

/** `npm run test:faults`: the same proofs as in `npm test`, in their whole size (tests/faults/sizes.ts). */
export function testFaults() {
  process.env.MIDAD_FAULTS = "whole";
  return longRun(async ({ run, report, system }) => {
    await run.part("faults", () => runUnitTests(proofs));
    if (system) await run.part("deaths", () => runWindowTests(system, report, deaths));
  });
}
