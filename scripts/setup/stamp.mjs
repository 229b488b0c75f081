import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { inHouse } from "./house.mjs";
import { withLock } from "./lock.mjs";

/**
 * Work that need not be done again while its inputs stay the same.
 *
 * @typedef {object} Stamped
 * @property {string} stamp file that holds the key of the inputs the work was last done for
 * @property {string} key of the inputs as they are now
 * @property {string[]} products files without which the work counts as not done
 */

/**
 * @param {Stamped} stamped
 * @returns {boolean} whether the work is done for these inputs
 */
export function isDone({ stamp, key, products }) {
  return readText(stamp) === key && products.every((path) => existsSync(path));
}

/**
 * Does the work unless it is done. The stamp goes before and comes after it, so that work killed half-way counts as
 * not done; the lock lets two set-ups at once wait for each other.
 *
 * @param {Stamped} stamped
 * @param {import("./report.mjs").Progress} progress
 * @param {() => Promise<void>} work
 * @param {string} [ownFolder] of the set-up, for its lock; git does not see it
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function doOnce(stamped, progress, work, ownFolder = inHouse(".setup")) {
  if (isDone(stamped)) return false;
  mkdirSync(ownFolder, { recursive: true });
  writeFileSync(join(ownFolder, ".gitignore"), "*\n");
  const waiting = (/** @type {number} */ pid) => progress.begin(`another set-up is running (process ${pid}): waiting`);
  return withLock(join(ownFolder, "lock"), waiting, async () => {
    if (isDone(stamped)) return false;
    rmSync(stamped.stamp, { force: true });
    await work();
    const fresh = `${stamped.stamp}.new`;
    mkdirSync(dirname(fresh), { recursive: true });
    writeFileSync(fresh, stamped.key);
    renameSync(fresh, stamped.stamp);
    return true;
  });
}

/**
 * @param {string[]} paths files, or folders taken with all that is in them; a missing one counts as such
 * @param {string[]} words what else the work depends on
 * @returns {string} SHA-256, in hex, of names and contents
 */
export function keyOf(paths, words = []) {
  const hash = createHash("sha256").update(JSON.stringify(words));
  for (const path of paths) {
    for (const file of filesBelow(path)) {
      const content = createHash("sha256").update(readFileSync(file)).digest("hex");
      hash.update(`\n${relative(inHouse(), file)}\0${content}`);
    }
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]} in an order that does not depend on the file system
 */
function filesBelow(path) {
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOTDIR") return [path];
    if (code === "ENOENT") return [];
    throw error;
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
