import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../setup/command.mjs";
import { house, inHouse } from "../setup/house.mjs";

/** The user "nobody" has this number on Linux, see user_namespaces(7) on overflowuid. */
const nobodyId = 65534;
const othersEnter = 0o001;
const rooms = ["home", "tmp", "output"];

/**
 * @typedef {{ command: string, args: string[] }} Program
 *
 * @typedef {object} Workplace where and as whom the window tests run
 * @property {string} folder writable, and gone afterwards; holds home, tmp and output
 * @property {(program: Program) => import("../setup/command.mjs").Leashed} as makes a program run as that user
 * @property {boolean} ordinary whether that user is an ordinary one
 * @property {string} words for the log: which user, or why root has to do it
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
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const name of rooms) mkdirSync(join(folder, name));
  if (process.getuid?.() !== 0) return { folder, as: (program) => program, ordinary: true, words: "" };

  const user = { uid: nobodyId, gid: groupOf(nobodyId) };
  const closed = closedFolder(house);
  const ways = [
    (/** @type {Program} */ program) => ({ ...program, user }),
    ...(closed ? [pastClosed(closed, user, folder)] : []),
  ];
  let hindrance = giveTo(user, folder);
  for (const as of hindrance === "" ? ways : []) {
    const found = await hindranceTo(as, electronPath, folder);
    if (found === null) return { folder, as, ordinary: true, words: "as the user nobody, " };
    hindrance ||= found;
  }
  const words = `as root, since an ordinary user cannot run it here (${hindrance}), `;
  return { folder, as: (program) => program, ordinary: false, words };
}

/**
 * @param {import("../setup/command.mjs").User} user
 * @param {string} folder
 * @returns {string} what hinders it: a container may know no user but root
 */
function giveTo({ uid, gid }, folder) {
  try {
    for (const name of ["", ...rooms]) chownSync(join(folder, name), uid, gid);
    return "";
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

/** @param {number} uid */
function groupOf(uid) {
  const line = new RegExp(`^[^:]*:[^:]*:${uid}:(\\d+):`, "m").exec(readFileSync("/etc/passwd", "utf8"));
  return Number(line?.[1] ?? uid);
}

/**
 * A checkout below a folder closed to others, such as /root: in a file-system view of its own, the program finds that
 * folder open and empty but for the checkout, at the same path.
 */
const openView = `
  top=$1 house=$2 aside=$3 uid=$4 gid=$5; shift 5
  mkdir -p "$aside" && mount --bind "$house" "$aside" &&
  mount -t tmpfs -o mode=755 midad "$top" && mkdir -p "$house" && mount --bind "$aside" "$house" &&
  cd "$house" && exec setpriv --reuid "$uid" --regid "$gid" --clear-groups "$@"`;

/**
 * @param {string} top the closed folder
 * @param {import("../setup/command.mjs").User} user
 * @param {string} folder
 * @returns {(program: Program) => import("../setup/command.mjs").Leashed}
 */
function pastClosed(top, { uid, gid }, folder) {
  const view = [top, house, join(folder, "checkout"), String(uid), String(gid)];
  return ({ command, args }) => ({
    command: "unshare",
    args: ["--mount", "sh", "-c", openView, "sh", ...view, command, ...args],
  });
}

/**
 * @param {string} path
 * @returns {string | null} the outermost folder on the way to it, and not itself, that others may not enter
 */
function closedFolder(path) {
  const parent = dirname(path);
  if (parent === path) return null;
  return closedFolder(parent) ?? (statSync(parent).mode & othersEnter ? null : parent);
}

const look = `
  const { accessSync, constants, writeFileSync } = require("node:fs");
  const [folder, electron, ...read] = process.argv.slice(1);
  for (const path of read) accessSync(path, constants.R_OK);
  accessSync(electron, constants.R_OK | constants.X_OK);
  writeFileSync(folder + "/tmp/here", "");
`;
const needed = ["package.json", "out/main/main.js", "node_modules/@playwright/test/cli.js", "playwright.config.ts"];

/**
 * @param {Workplace["as"]} as
 * @param {string} electronPath
 * @param {string} folder
 * @returns {Promise<string | null>} what keeps the user from reading the checkout or running its tools
 */
async function hindranceTo(as, electronPath, folder) {
  const args = ["-e", look, folder, electronPath, ...needed.map((path) => inHouse(path))];
  const { code, output } = await run({ ...as({ command: process.execPath, args }), cwd: "/" });
  if (code === 0) return null;
  return /(?:EACCES|EPERM|EINVAL)[^\n]*/.exec(output)?.[0] ?? `it cannot run ${process.execPath}`;
}
