import { mkdirSync } from "node:fs";
import { build } from "../setup/build.mjs";
import { installDependencies } from "../setup/dependencies.mjs";
import { inHouse } from "../setup/house.mjs";
import { endWith } from "../setup/problem.mjs";
import { createReport } from "../setup/report.mjs";
import { setUpWindow } from "../setup/setUp.mjs";
import { runWindowTests } from "./windowTests.mjs";

/**
 * `npm run bench:export`: prints what exporting costs, beside a plain copy and, where they are on this machine, pandoc
 * and Chromium. Its exit code tells whether it could measure, not what.
 */
export function benchExport() {
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => process.exit(1));
  return endWith(async () => {
    const report = createReport({ out: process.stdout });
    mkdirSync(inHouse("test-results"), { recursive: true });
    await report.step("dependencies", installDependencies);
    await report.step("build", build);
    const system = await setUpWindow(report, { ownDisplay: process.getuid?.() === 0 });
    try {
      const bench = ["--config", "tests/bench/playwright.config.ts", "exporting"];
      const { failed } = await runWindowTests(system, report, bench);
      return failed === 0 ? 0 : 1;
    } finally {
      system.stop();
    }
  });
}
