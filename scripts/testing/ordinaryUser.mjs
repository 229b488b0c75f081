import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../setup/command.mjs";
import { inHouse } from "../setup/house.mjs";

/** The user "nobody" has this number on Linux, see user_namespaces(7) on overflowuid. */
const nobodyId = 65534;

/**
 * @typedef {object} Workplace where and as whom the window tests run
 * @property {import("../setup/command.mjs").User | undefined} user undefined: as ourselves
 * @property {string} folder writable, and gone after the tests
 * @property {string | null} hindrance why root has to run the tests itself
 */

/**
 * An ordinary user and a folder of its own when we are root, so that the app runs as it does for a journalist: with its
 * sandbox, and with no rights over the whole machine.
 *
 * @param {string} electronPath that the user must be able to run
 * @returns {Promise<Workplace>}
 */
export async function openWorkplace(electronPath) {
  const folder = mkdtempSync(join(tmpdir(), "midad-window-"));
  // Also when interrupted: the tests' pictures are large.
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "home"));
  mkdirSync(join(folder, "tmp"));
  mkdirSync(join(folder, "output"));
  if (process.getuid?.() !== 0) return { user: undefined, folder, hindrance: null };
  const user = { uid: nobodyId, gid: groupOf(nobodyId) };
  for (const name of ["", "home", "tmp", "output"]) chownSync(join(folder, name), user.uid, user.gid);
  const hindrance = await hindranceTo(user, electronPath, folder);
  return { user: hindrance === null ? user : undefined, folder, hindrance };
}

/** @param {number} uid */
function groupOf(uid) {
  const line = new RegExp(`^[^:]*:[^:]*:${uid}:(\\d+):`, "m").exec(readFileSync("/etc/passwd", "utf8"));
  return Number(line?.[1] ?? uid);
}

const look = `
  const { accessSync, constants, writeFileSync } = require("node:fs");
  const [folder, electron, ...read] = process.argv.slice(1);
  for (const path of read) accessSync(path, constants.R_OK);
  accessSync(electron, constants.R_OK | constants.X_OK);
  writeFileSync(folder + "/tmp/here", "");
`;

/**
 * @param {import("../setup/command.mjs").User} user
 * @param {string} electronPath
 * @param {string} folder
 * @returns {Promise<string | null>} what keeps the user from reading the checkout or running its tools
 */
async function hindranceTo(user, electronPath, folder) {
  const needed = [
    "package.json",
    "out/main/main.js",
    "node_modules/@playwright/test/cli.js",
    "tests/e2e",
    "playwright.config.ts",
  ];
  const args = ["-e", look, folder, electronPath, ...needed.map((path) => inHouse(path))];
  const { code, output } = await run({ command: process.execPath, args, user, cwd: "/" });
  if (code === 0) return null;
  return /EACCES[^\n]*|EPERM[^\n]*|EINVAL[^\n]*/.exec(output)?.[0] ?? `it cannot run ${process.execPath}`;
}
