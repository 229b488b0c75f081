import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The npm that started this script, or the one that came with this Node: run by its file, because `npm` itself is
 * a batch file on Windows and may be a different version's in PATH.
 *
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npm(...args) {
  const here = dirname(process.execPath);
  const cli = [
    process.env.npm_execpath ?? "",
    join(here, "../lib/node_modules/npm/bin/npm-cli.js"),
    join(here, "node_modules/npm/bin/npm-cli.js"),
  ].find((path) => path.endsWith("npm-cli.js") && existsSync(path));
  return cli ? { command: process.execPath, args: [cli, ...args] } : { command: "npm", args };
}

/**
 * @param {string} output of npm
 * @returns {string} its own account of what went wrong
 */
export function npmErrors(output) {
  const lines = output
    .split("\n")
    .filter((line) => /^npm error /i.test(line) && !line.includes("A complete log"))
    .map((line) => line.slice("npm error ".length));
  return lines.slice(0, 8).join("\n") || "npm gave no reason";
}
