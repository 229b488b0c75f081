import { mkdirSync, rmSync } from "node:fs";
import { build } from "../setup/build.mjs";
import { installDependencies } from "../setup/dependencies.mjs";
import { inHouse } from "../setup/house.mjs";
import { endWith } from "../setup/problem.mjs";
import { createReport } from "../setup/report.mjs";
import { setUpWindow } from "../setup/setUp.mjs";
import { TestRun } from "./testRun.mjs";
import { runUnitTests } from "./unitTests.mjs";
import { runWindowTests } from "./windowTests.mjs";

/** What proves that nothing is lost, without a window and with one. */
const proofs = ["tests/faults", "tests/library/roundTrip.test.ts", "tests/library/damaged.test.ts"];
const deaths = ["tests/e2e/deaths.spec.ts"];

/** `npm run test:faults`: the same proofs as in `npm test`, in their whole size (tests/faults/sizes.ts). */
export function testFaults() {
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => process.exit(1));
  return endWith(async () => {
    process.env.MIDAD_FAULTS = "whole";
    const report = createReport({ out: process.stdout });
    rmSync(inHouse("test-results"), { recursive: true, force: true });
    mkdirSync(inHouse("test-results"));
    const run = new TestRun(report.say);
    if (!(await run.setUp(() => report.step("dependencies", installDependencies)))) return run.close();
    if (!(await run.setUp(() => report.step("build", build)))) return run.close();
    const system = await run.setUp(() => setUpWindow(report, { ownDisplay: process.getuid?.() === 0 }));
    await run.part("faults", () => runUnitTests(proofs));
    if (system) await run.part("deaths", () => runWindowTests(system, report, deaths));
    system?.stop();
    return run.close();
  });
}
