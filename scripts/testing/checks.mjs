import { plainEnv, run } from "../setup/command.mjs";
import { nodeScript } from "../setup/nodeScript.mjs";

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string} script the tool, below node_modules
 * @property {string[]} args
 * @property {(output: string) => string | null} [doubt] why a run that ended well proves nothing
 */

/** @type {readonly Check[]} */
export const checks = [
  { name: "types", script: "typescript/bin/tsc", args: ["-b"] },
  { name: "code style", script: "@biomejs/biome/bin/biome", args: ["ci", "."] },
  { name: "CSS", script: "stylelint/bin/stylelint.mjs", args: ["renderer/**/*.css"] },
  {
    name: "walls",
    script: "dependency-cruiser/bin/dependency-cruise.mjs",
    args: ["core", "electron", "renderer"],
    // Where it cannot load TypeScript it finds nothing to look at, and is content.
    doubt: (output) => (/[1-9]\d* modules/.test(output) ? null : "it looked at no modules"),
  },
  { name: "unused code", script: "knip/bin/knip.js", args: [] },
];

/**
 * @param {Check} check
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
async function runCheck({ script, args, doubt = () => null }) {
  const { code, output } = await run({ ...nodeScript(script, ...args), env: plainEnv() });
  const doubted = code === 0 ? doubt(output) : null;
  return { passed: code === 0 && doubted === null, output: doubted ?? output };
}

/**
 * Runs every check, two at a time, one line each; what a failed one printed follows its line.
 *
 * @param {import("../setup/report.mjs").Report} report
 * @returns {Promise<import("./counts.mjs").Counts>}
 */
export async function runChecks(report) {
  const waiting = [...checks];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const { passed, output } = await runCheck(check);
      counts[passed ? "passed" : "failed"] += 1;
      report.say(
        `${passed ? "✓" : "✗"} ${check.name.padEnd(12)} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
      );
      if (!passed) report.say(output.trimEnd());
    }
  };
  await Promise.all([worker(), worker()]);
  return counts;
}
