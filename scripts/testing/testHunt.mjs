import { randomInt } from "node:crypto";
import { endWith, Problem } from "../setup/problem.mjs";
import { longRun } from "./longRun.mjs";
import { runWindowTests } from "./windowTests.mjs";

const hunts = 10;

/** @param {string} word */
const noNumber = (word) =>
  new Problem(
    `There is no hunt "${word}"`,
    "A hunt is called by its number",
    "npm run test:hunt -- 1 2, or without numbers for new ones",
  );

/**
 * `npm run test:hunt`: hunts a real window with steps that nobody planned. Each hunt is of a number, told in its name,
 * and is the same again for the same number.
 *
 * @param {string[]} seeds the numbers of hunts to do again; ten new ones where none is named
 */
export function testHunt(seeds) {
  const wrong = seeds.find((seed) => !/^\d+$/.test(seed));
  if (wrong) return endWith(() => Promise.reject(noNumber(wrong)));
  const named = seeds.length > 0 ? seeds : Array.from({ length: hunts }, () => String(randomInt(2 ** 31)));
  process.env.MIDAD_HUNT = named.join(",");
  return longRun(async ({ run, report, system }) => {
    if (system) await run.part("hunt", () => runWindowTests(system, report, ["hunting"]));
  });
}
