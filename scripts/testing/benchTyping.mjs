import { mkdirSync } from "node:fs";
import { build } from "../setup/build.mjs";
import { installDependencies } from "../setup/dependencies.mjs";
import { inHouse } from "../setup/house.mjs";
import { endWith } from "../setup/problem.mjs";
import { createReport } from "../setup/report.mjs";
import { setUpWindow } from "../setup/setUp.mjs";
import { fetchRivals, rivalsInWords } from "./rivals.mjs";
import { runWindowTests } from "./windowTests.mjs";

const help = `npm run bench:typing               prints how long a key takes to be on screen, beside a bare contenteditable and other editors
npm run bench:typing -- WORD...    only the cases whose names hold one of these: "1k", "50k", "paragraph", "rest"

MIDAD_BENCH_ROUNDS   how many rounds are counted (6)
MIDAD_BENCH_OTHER    the folder of another checkout, built, that is measured beside this one
MIDAD_BENCH_TEXT     a file of one sentence a line to make the texts of, in place of generated ones

It takes about half an hour. Its exit code tells whether it could measure, not what.
`;

/**
 * `npm run bench:typing`.
 *
 * @param {string[]} words
 */
export function benchTyping(words) {
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) process.on(name, () => process.exit(1));
  return endWith(async () => {
    if (words.includes("--help")) {
      process.stdout.write(help);
      return 0;
    }
    const report = createReport({ out: process.stdout });
    mkdirSync(inHouse("test-results"), { recursive: true });
    await report.step("dependencies", installDependencies);
    await report.step("build", build);
    const { folder, text } = await report.step("rivals", fetchRivals);
    const system = await setUpWindow(report, { ownDisplay: process.getuid?.() === 0 });
    const env = {
      ...system.env,
      MIDAD_BENCH_CASES: words.join(","),
      MIDAD_BENCH_RIVALS: folder ?? "",
      MIDAD_BENCH_RIVALS_WORDS: folder ? rivalsInWords : `Rivals: ${text}`,
    };
    try {
      const bench = ["--config", "tests/bench/playwright.config.ts", "typing"];
      const { failed } = await runWindowTests({ ...system, env }, report, bench);
      return failed === 0 ? 0 : 1;
    } finally {
      system.stop();
    }
  });
}
