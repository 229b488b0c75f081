import { lastLines, run } from "./command.mjs";
import { inHouse } from "./house.mjs";
import { nodeScript } from "./nodeScript.mjs";
import { Problem } from "./problem.mjs";
import { doOnce, keyOf } from "./stamp.mjs";

const sources = [
  "core",
  "electron",
  "renderer",
  "assets",
  "electron.vite.config.ts",
  "tsconfig.base.json",
  "package.json",
  "package-lock.json",
];
const products = ["out/main/main.js", "out/main/midad.js", "out/preload/preload.cjs", "out/renderer/index.html"];

/**
 * Builds out/ when anything it is made of changed since the last time.
 *
 * @param {import("./report.mjs").Progress} progress
 * @returns {Promise<import("./report.mjs").Outcome>}
 */
export async function build(progress) {
  const stamped = {
    stamp: inHouse("out/.stamp"),
    key: keyOf(sources.map((path) => inHouse(path))),
    products: products.map((path) => inHouse(path)),
  };
  const did = await doOnce(stamped, progress, async () => {
    progress.begin("electron-vite build");
    const { code, output } = await run(nodeScript("electron-vite/bin/electron-vite.js", "build", "--logLevel=warn"));
    if (code !== 0) {
      throw new Problem(
        "Midad could not be built",
        lastLines(output, 30),
        "Mend what it names, then run the same command again.",
      );
    }
  });
  return did ? { text: "made afresh in out/" } : { text: "up to date", idle: true };
}
