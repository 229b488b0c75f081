import { pathToFileURL } from "node:url";
import { inHouse } from "./house.mjs";
import { explain } from "./problem.mjs";
import { createReport } from "./report.mjs";
import { setUpProgram } from "./setUp.mjs";

/**
 * `npm run midad`: sets up what is missing, saying so on stderr only, then is the program without a window.
 *
 * @param {string[]} args
 */
export async function runWithoutWindow(args) {
  try {
    await setUpProgram(createReport({ out: process.stderr, hushed: true }));
  } catch (error) {
    process.stderr.write(explain(error));
    process.exitCode = 1;
    return;
  }
  const program = inHouse("out/main/midad.js");
  process.argv = [process.execPath, program, ...args];
  await import(pathToFileURL(program).href);
}
