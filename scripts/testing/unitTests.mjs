import { plainEnv, run } from "../setup/command.mjs";
import { inHouse } from "../setup/house.mjs";
import { nodeScript } from "../setup/nodeScript.mjs";
import { countVitest, honest, readCounts } from "./counts.mjs";

/**
 * @param {string[]} files what to run; everything that needs no window where none is named
 * @returns {Promise<import("./counts.mjs").Counts>}
 */
export async function runUnitTests(files = []) {
  const report = inHouse("test-results/unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run({
    ...nodeScript("vitest/vitest.mjs", "run", ...files, ...reporters),
    shown: true,
    env: plainEnv(),
  });
  return honest(code, readCounts(report, countVitest));
}
