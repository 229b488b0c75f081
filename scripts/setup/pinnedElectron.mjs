import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lastLines } from "./command.mjs";
import { runDownload } from "./download.mjs";
import { inHouse, readPackage } from "./house.mjs";
import { nodeScript } from "./nodeScript.mjs";

/** @returns {string} the version package.json pins, the one releases are made of */
export function pinnedVersion() {
  return readPackage().devDependencies.electron;
}

/**
 * @returns {string | null} the pinned Electron's executable when it is here whole: its own installer writes path.txt last
 */
export function installedPinned() {
  const folder = inHouse("node_modules/electron");
  try {
    const version = readFileSync(join(folder, "dist/version"), "utf8").trim().replace(/^v/, "");
    const executable = join(folder, "dist", readFileSync(join(folder, "path.txt"), "utf8").trim());
    return version === pinnedVersion() && existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/**
 * Downloads the pinned Electron with its own installer, which checks its SHA-256.
 *
 * @param {string} staging an empty folder for what is being downloaded
 * @param {import("./report.mjs").Progress} progress
 * @returns {Promise<string | null>} why it could not be had; null when it is installed
 */
export async function installPinned(staging, progress) {
  progress.begin(`downloading Electron ${pinnedVersion()}`);
  const env = { ...process.env, TMPDIR: staging, TMP: staging, TEMP: staging, ELECTRON_GET_NO_PROGRESS: "1" };
  const installer = nodeScript("electron/install.js");
  const { output, stuck } = await runDownload({ ...installer, env }, { folder: staging, total: 0, progress });
  if (installedPinned()) return null;
  if (stuck) return "the download stood still";
  return /^\w*Error: (.+)$/m.exec(output)?.[1] ?? (lastLines(output, 1) || "its installer gave no reason");
}
