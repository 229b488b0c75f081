import { mkdirSync, rmSync } from "node:fs";
import { build } from "../setup/build.mjs";
import { installDependencies } from "../setup/dependencies.mjs";
import { inHouse } from "../setup/house.mjs";
import { endWith } from "../setup/problem.mjs";
import { createReport } from "../setup/report.mjs";
import { setUpWindow } from "../setup/setUp.mjs";
import { TestRun } from "./testRun.mjs";

/**
 * A run of proofs with a command of its own: sets up what they need, does them, and ends with their outcome.
 *
 * @param {(given: {
 *   run: TestRun,
 *   report: ReturnType<typeof createReport>,
 *   system: Awaited<ReturnType<typeof setUpWindow>> | null,
 * }) => Promise<void>} prove `system` is null where no window could be set up, which the run tells by itself
 */
export function longRun(prove) {
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => process.exit(1));
  return endWith(async () => {
    const report = createReport({ out: process.stdout });
    rmSync(inHouse("test-results"), { recursive: true, force: true });
    mkdirSync(inHouse("test-results"));
    const run = new TestRun(report.say);
    if (!(await run.setUp(() => report.step("dependencies", installDependencies)))) return run.close();
    if (!(await run.setUp(() => report.step("build", build)))) return run.close();
    const system = await run.setUp(() => setUpWindow(report, { ownDisplay: process.getuid?.() === 0 }));
    await prove({ run, report, system });
    system?.stop();
    return run.close();
  });
}
