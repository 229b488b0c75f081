import { mkdirSync, rmSync } from "node:fs";
import { build } from "../setup/build.mjs";
import { installDependencies } from "../setup/dependencies.mjs";
import { inHouse } from "../setup/house.mjs";
import { endWith } from "../setup/problem.mjs";
import { createReport } from "../setup/report.mjs";
import { setUpWindow } from "../setup/setUp.mjs";
import { TestRun } from "./testRun.mjs";
import { runWindowTests } from "./windowTests.mjs";

/**
 * `npm run test:exports`: every format in every layout, exported by the real program and read by programs that nobody
 * here wrote, those of them that this machine has. What they found is in test-results/exports.md.
 */
export function testExports() {
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => process.exit(1));
  return endWith(async () => {
    const report = createReport({ out: process.stdout });
    rmSync(inHouse("test-results"), { recursive: true, force: true });
    mkdirSync(inHouse("test-results"));
    const run = new TestRun(report.say);
    if (!(await run.setUp(() => report.step("dependencies", installDependencies)))) return run.close();
    if (!(await run.setUp(() => report.step("build", build)))) return run.close();
    const system = await run.setUp(() => setUpWindow(report, { ownDisplay: process.getuid?.() === 0 }));
    const specs = ["--config", "tests/foreign/playwright.config.ts"];
    if (system) await run.part("exports", () => runWindowTests(system, report, specs));
    system?.stop();
    return run.close();
  });
}
