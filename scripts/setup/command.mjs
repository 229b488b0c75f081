import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { inHouse } from "./house.mjs";

/**
 * @typedef {{ uid: number, gid: number }} User
 * @typedef {{ command: string, args: string[], user?: User | undefined, extraPipe?: boolean | undefined }} Leashed what scripts/leash.mjs is told
 *
 * @typedef {object} Ended
 * @property {number} code exit code; 128 + the signal's number when killed
 * @property {string} output what it printed, both streams as they came, when it was kept
 */

/**
 * Starts a program on a leash: it ends when this process does, even by kill -9.
 *
 * @param {Leashed & { cwd?: string, env?: NodeJS.ProcessEnv | undefined, shown?: boolean }} options `shown` lets the program print for itself; `extraPipe` gives it a file descriptor 3 to write to, the returned process's stdio[4]
 */
export function startLeashed({ cwd = inHouse(), env = process.env, shown = false, ...leashed }) {
  const output = shown ? "inherit" : "pipe";
  return spawn(process.execPath, [inHouse("scripts/leash.mjs"), JSON.stringify(leashed)], {
    cwd,
    env,
    stdio: ["ignore", output, output, "ipc", ...(leashed.extraPipe ? [/** @type {const} */ ("pipe")] : [])],
  });
}

/** @returns {NodeJS.ProcessEnv} this process's, asking programs for plain text where no terminal will show their colours */
export function plainEnv() {
  return process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" };
}

/**
 * Runs a program to its end, on a leash.
 *
 * @param {Parameters<typeof startLeashed>[0] & { onText?: (text: string) => void, signal?: AbortSignal }} options `onText` sees the output and, with `extraPipe`, what comes through that pipe; `signal` ends the program early
 * @returns {Promise<Ended>}
 */
export function run({ onText = () => {}, signal, ...options }) {
  const child = startLeashed(options);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      output += text;
      onText(text);
    });
  }
  const extra = /** @type {import("node:stream").Readable | null | undefined} */ (child.stdio[4]);
  extra?.setEncoding("utf8").on("data", onText);
  signal?.addEventListener("abort", () => child.kill("SIGTERM"));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * @param {string} output of a program
 * @param {number} count
 * @returns {string} its last lines that say something: no colours, no stack
 */
export function lastLines(output, count) {
  return stripVTControlCharacters(output)
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s+at /.test(line))
    .slice(-count)
    .join("\n");
}
