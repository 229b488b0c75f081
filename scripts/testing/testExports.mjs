import { longRun } from "./longRun.mjs";
import { runWindowTests } from "./windowTests.mjs";

const specs = ["--config", "tests/foreign/playwright.config.ts"];

/**
 * `npm run test:exports`: every format in every layout, exported by the real program and read by programs that nobody
 * here wrote, those of them that this machine has. What they found is in test-results/exports.md.
 */
export function testExports() {
  return longRun(async ({ run, report, system }) => {
    if (system) await run.part("exports", () => runWindowTests(system, report, specs));
  });
}
