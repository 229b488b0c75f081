import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainEnv, run } from "../setup/command.mjs";
import { installDependencies } from "../setup/dependencies.mjs";
import { house, inHouse } from "../setup/house.mjs";
import { nodeScript } from "../setup/nodeScript.mjs";
import { endWith, Problem } from "../setup/problem.mjs";
import { createReport } from "../setup/report.mjs";
import { mutations } from "./mutations.mjs";

const left = new Set(["node_modules", ".git", ".build", "out", "test-results"]);

/**
 * `npm run test:mutations`: breaks the protocol on purpose in a copy of the house, one way after the other, and
 * demands that the named test turns red for each, and is green without.
 *
 * @param {string[]} words only the mutations whose names hold one of these
 */
export function mutate(words) {
  return endWith(async () => {
    const report = createReport({ out: process.stdout });
    await report.step("dependencies", installDependencies);
    const copy = mkdtempSync(join(tmpdir(), "midad-mutations-"));
    process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
    const names = readdirSync(house).filter((name) => !left.has(name));
    for (const name of names) cpSync(inHouse(name), join(copy, name), { recursive: true });
    symlinkSync(inHouse("node_modules"), join(copy, "node_modules"));

    const chosen = mutations.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
    let failed = 0;
    for (const mutation of chosen) {
      const verdict = await judge(copy, mutation);
      if (verdict !== null) failed += 1;
      report.say(`${verdict === null ? "✓ noticed" : `✗ ${verdict}`}: ${mutation.name}`);
    }
    report.say(`${chosen.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  });
}

/**
 * @param {string} copy of the house
 * @param {import("./mutations.mjs").Mutation} mutation
 * @returns {Promise<string | null>} what is wrong; null where the mutation is noticed
 */
async function judge(copy, { file, from, to, test, named }) {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  if (text.split(from).length !== 2)
    throw new Problem(
      "A mutation fits no more",
      `${file} does not hold once: ${from}`,
      "Bring scripts/testing/mutations.mjs up to the code.",
    );
  if (!(await passes(copy, test, named))) return "red without it";
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    return (await passes(copy, test, named)) ? "SURVIVES" : null;
  } finally {
    writeFileSync(path, text);
  }
}

/**
 * @param {string} copy
 * @param {string} test
 * @param {string} named
 */
async function passes(copy, test, named) {
  const pattern = named.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const program = nodeScript("vitest/vitest.mjs", "run", test, "-t", pattern);
  const { code, output } = await run({ ...program, cwd: copy, env: plainEnv() });
  if (!/Tests\s.*\d+ (passed|failed)/.test(output))
    throw new Problem("A mutation's test ran not", output.slice(-400), house);
  return code === 0;
}
