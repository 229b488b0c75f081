import { readFileSync } from "node:fs";
import { run } from "./command.mjs";
import { inHouse } from "./house.mjs";
import { npm, npmErrors } from "./npm.mjs";
import { Problem } from "./problem.mjs";
import { doOnce, keyOf } from "./stamp.mjs";

/**
 * Installs exactly what package-lock.json says, when it or the machine changed since the last time.
 *
 * @param {import("./report.mjs").Progress} progress
 * @returns {Promise<import("./report.mjs").Outcome>}
 */
export async function installDependencies(progress) {
  const major = process.versions.node.split(".")[0] ?? "";
  const stamped = {
    stamp: inHouse("node_modules/.midad-setup"),
    key: keyOf([inHouse("package.json"), inHouse("package-lock.json")], [major, process.platform, process.arch]),
    products: [inHouse("node_modules/electron/package.json")],
  };
  const total = packagesToInstall();
  const did = await doOnce(stamped, progress, async () => {
    progress.begin(`npm ci: ${total} packages by the lockfile`);
    await install((done) => progress.at(Math.min(done, total), total));
  });
  return did ? { text: `${total} packages installed by the lockfile` } : { text: "up to date", idle: true };
}

/** @param {(done: number) => void} fetched called with the number of packages fetched so far */
async function install(fetched) {
  const seen = new Set();
  const { code, output } = await run({
    // Development packages make the program too, so a NODE_ENV of production must not leave them out.
    ...npm("ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=http"),
    onText: (text) => {
      for (const [, url] of text.matchAll(/npm http (?:fetch GET 200|cache) (\S+\.tgz)/g)) seen.add(url);
      fetched(seen.size);
    },
  });
  if (code === 0) return;
  throw new Problem(
    `The dependencies could not be installed (npm ci ended with ${code})`,
    npmErrors(output),
    "See that this machine reaches its npm registry (`npm config get registry`, `npm ping`), then run the same command again.",
  );
}

/**
 * @typedef {{ os?: string[], cpu?: string[], libc?: string[], link?: boolean }} LockedPackage
 *
 * @returns {number} how many packages of the lockfile are for this machine
 */
function packagesToInstall() {
  const { packages } = JSON.parse(readFileSync(inHouse("package-lock.json"), "utf8"));
  const locked = /** @type {[string, LockedPackage][]} */ (Object.entries(packages));
  return locked.filter(([name, { os, cpu, libc, link }]) => {
    const fits = (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
    return name !== "" && !link && fits && (libc?.includes("glibc") ?? true);
  }).length;
}
