import { inHouse } from "./house.mjs";

/**
 * A tool of node_modules by its file, since the names in node_modules/.bin are batch files on Windows.
 *
 * @param {string} script path below node_modules
 * @param {...string} args
 * @returns {{ command: string, args: string[] }}
 */
export function nodeScript(script, ...args) {
  return { command: process.execPath, args: [inHouse("node_modules", script), ...args] };
}
