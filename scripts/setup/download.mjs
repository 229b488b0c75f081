import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "./command.mjs";

const lookEveryMs = 500;
/** How long a download may bring nothing before it counts as stuck. Longer than Node's and npm's own connection limits. */
const patienceMs = 45_000;

/**
 * Runs a program that downloads into a folder, shows how far it is by the folder's growth, and ends it when stuck.
 *
 * @param {Parameters<typeof run>[0]} options of the program
 * @param {object} watch
 * @param {string} watch.folder
 * @param {number} watch.total bytes the folder will hold at the end; 0 when unknown
 * @param {import("./report.mjs").Progress} watch.progress
 * @param {number} [watch.stuckAfterMs]
 * @returns {Promise<import("./command.mjs").Ended & { stuck: boolean }>}
 */
export async function runDownload(options, { folder, total, progress, stuckAfterMs = patienceMs }) {
  const stuck = new AbortController();
  let size = 0;
  let grewAt = Date.now();
  const looking = setInterval(() => {
    const now = sizeOf(folder);
    if (now !== size) grewAt = Date.now();
    size = now;
    if (size > 0) progress.at(Math.min(size, total || size), total, "MB");
    if (Date.now() - grewAt > stuckAfterMs) stuck.abort();
  }, lookEveryMs);
  try {
    return { ...(await run({ ...options, signal: stuck.signal })), stuck: stuck.signal.aborted };
  } finally {
    clearInterval(looking);
  }
}

/**
 * Gives work an empty folder that is gone afterwards; what killed runs left behind goes first, so hold a lock.
 *
 * @template T
 * @param {string} folder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withStaging(folder, work) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {number} bytes in it and below; files that go away meanwhile count nothing
 */
function sizeOf(folder) {
  let size = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stats?.isFile()) size += stats.size;
  }
  return size;
}
