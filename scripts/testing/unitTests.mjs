import { plainEnv, run } from "../setup/command.mjs";
import { inHouse } from "../setup/house.mjs";
import { nodeScript } from "../setup/nodeScript.mjs";
import { countVitest, honest, readCounts } from "./counts.mjs";

/** @returns {Promise<import("./counts.mjs").Counts>} of everything that runs without a window */
export async function runUnitTests() {
  const report = inHouse("test-results/unit.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run({ ...nodeScript("vitest/vitest.mjs", "run", ...reporters), shown: true, env: plainEnv() });
  return honest(code, readCounts(report, countVitest));
}
