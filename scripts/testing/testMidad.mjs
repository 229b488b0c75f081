import { mkdirSync, rmSync } from "node:fs";
import { build } from "../setup/build.mjs";
import { installDependencies } from "../setup/dependencies.mjs";
import { inHouse } from "../setup/house.mjs";
import { endWith } from "../setup/problem.mjs";
import { createReport } from "../setup/report.mjs";
import { setUpWindow } from "../setup/setUp.mjs";
import { runChecks } from "./checks.mjs";
import { TestRun } from "./testRun.mjs";
import { runUnitTests } from "./unitTests.mjs";
import { runWindowTests } from "./windowTests.mjs";

const parts = /** @type {const} */ (["checks", "unit", "window"]);

const help = `npm test                 sets up, then runs every check and test
npm test -- PART...      only these parts:
  checks   types, code style, CSS, the walls between the rooms, unused code
  unit     everything that runs without a window
  window   the real Electron window

Results are kept in test-results/. The last line counts checks and tests: "N passed, N failed".
`;

/** @typedef {(typeof parts)[number]} Part */

/**
 * `npm test`: sets up what is missing, runs every check and test to the end whatever fails, and counts.
 *
 * @param {string[]} args names of parts
 */
export function testMidad(args) {
  // An ordinary exit, so that what is only for this run is cleared away.
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => process.exit(1));
  return endWith(async () => {
    if (args.includes("--help")) {
      process.stdout.write(help);
      return 0;
    }
    const unknown = args.filter((arg) => !parts.some((part) => part === arg));
    if (unknown.length > 0) {
      process.stderr.write(`There is no part called ${unknown.join(", ")}.\n\n${help}`);
      return 2;
    }
    return testParts(parts.filter((part) => args.length === 0 || args.includes(part)));
  });
}

/**
 * @param {Part[]} chosen
 * @returns {Promise<number>} the exit code
 */
async function testParts(chosen) {
  const report = createReport({ out: process.stdout });
  rmSync(inHouse("test-results"), { recursive: true, force: true });
  mkdirSync(inHouse("test-results"));
  const run = new TestRun(report.say);
  const ready = await run.setUp(() => report.step("dependencies", installDependencies));
  if (!ready) return run.close();
  const wantsProgram = chosen.includes("unit") || chosen.includes("window");
  const built = wantsProgram && (await run.setUp(() => report.step("build", build)));
  // A window of root's desktop would not open for the ordinary user who runs the tests in root's place.
  const ownDisplay = process.getuid?.() === 0;
  const system = built && chosen.includes("window") ? await run.setUp(() => setUpWindow(report, { ownDisplay })) : null;
  if (chosen.includes("checks")) await run.part("checks", () => runChecks(report));
  if (chosen.includes("unit")) await run.part("unit", () => runUnitTests());
  if (system) await run.part("window", () => runWindowTests(system, report));
  system?.stop();
  return run.close();
}
