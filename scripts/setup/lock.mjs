import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** Between creating a lock file and filling it a holder needs microseconds; an empty one older than this has no holder. */
const fillingMs = 5000;
const pollMs = 200;

/**
 * Runs work while nobody else on this machine holds the lock; waits for its turn without limit.
 *
 * A lock is a folder of numbered files, and its holder is whoever made the highest number. A dead holder is
 * succeeded by creating the next number, which the file system lets exactly one process do; no live lock is ever
 * removed, so two waiters cannot break each other's.
 *
 * @template T
 * @param {string} folder of the lock; made when missing
 * @param {(pid: number) => void} waiting called once, with the holder's process id, when the lock is taken
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what work returns
 */
export async function withLock(folder, waiting, work) {
  const mine = await acquire(folder, waiting);
  try {
    return await work();
  } finally {
    writeFileSync(mine, JSON.stringify({ pid: 0 }));
  }
}

/**
 * @param {string} folder
 * @param {(pid: number) => void} waiting
 */
async function acquire(folder, waiting) {
  mkdirSync(folder, { recursive: true });
  for (let told = false; ; ) {
    const last = highest(folder);
    const holder = last === 0 ? 0 : liveHolder(join(folder, String(last)));
    if (holder === 0) {
      const mine = succeed(folder, last);
      if (mine) return mine;
      continue;
    }
    if (holder > 0 && !told) {
      waiting(holder);
      told = true;
    }
    await delay(pollMs);
  }
}

/**
 * @param {string} folder
 * @param {number} last number, whose holder is gone
 * @returns {string | null} the lock file now held, or null when another was quicker
 */
function succeed(folder, last) {
  const mine = join(folder, String(last + 1));
  if (!create(mine)) return null;
  if (highest(folder) > last + 1) {
    // Others came and went since we looked: this number is an old one made again, and holds nothing.
    rmSync(mine, { force: true });
    return null;
  }
  for (const number of numbers(folder)) if (number <= last) rmSync(join(folder, String(number)), { force: true });
  return mine;
}

/** @param {string} folder */
function numbers(folder) {
  return readdirSync(folder).map(Number).filter(Number.isInteger);
}

/** @param {string} folder */
function highest(folder) {
  return Math.max(0, ...numbers(folder));
}

/** @param {string} path */
function create(path) {
  try {
    writeFileSync(path, JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * @param {string} path of a lock file
 * @returns {number} the process id of the living holder, 0 when it is free, -1 while it cannot be told yet
 */
function liveHolder(path) {
  try {
    const { pid, born } = JSON.parse(readFileSync(path, "utf8"));
    if (pid === 0 || !isAlive(pid)) return 0;
    const bornNow = bornAt(pid);
    return bornNow === "" || bornNow === born ? pid : 0;
  } catch {
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    return age > fillingMs ? 0 : -1;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * Tells a process from a later one that was given the same number.
 *
 * @param {number} pid
 * @returns {string} the start time of the process in clock ticks, from proc(5); empty where there is no /proc
 */
function bornAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}
