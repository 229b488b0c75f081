import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "./command.mjs";
import { inHouse } from "./house.mjs";

const probeLimitMs = 60_000;

/**
 * @typedef {object} Probe what an Electron that was started told about itself
 * @property {string} electron version
 * @property {string} chrome version
 * @property {string} node version
 * @property {boolean} sandboxed whether its window's process may make only the system calls Chromium's filter lets through
 */

/**
 * Starts Electron for a moment with a hidden window.
 *
 * @param {object} options
 * @param {string} options.electronPath
 * @param {NodeJS.ProcessEnv} options.env
 * @param {(program: { command: string, args: string[] }) => import("./command.mjs").Leashed} options.as the user to run it
 * @param {boolean} options.sandbox
 * @returns {Promise<Probe | { failure: string }>}
 */
export async function probeElectron({ electronPath, env, as, sandbox }) {
  const args = ["--disable-gpu", ...(sandbox ? [] : ["--no-sandbox"]), inHouse("scripts/probe.mjs")];
  const signal = AbortSignal.timeout(probeLimitMs);
  const { output } = await run({ ...as({ command: electronPath, args }), env, signal });
  const told = /^midad-probe (.+)$/m.exec(output)?.[1];
  return told ? JSON.parse(told) : { failure: output.trim() || `it gave no sign for ${probeLimitMs / 1000} s` };
}

/**
 * Whether this user's programs can have Chromium's sandbox on this Linux: by a user namespace of their own, or by
 * the helper beside Electron when root has made it setuid.
 *
 * @param {string} electronPath
 * @returns {Promise<boolean>}
 */
export async function canSandbox(electronPath) {
  const helper = statSync(join(dirname(electronPath), "chrome-sandbox"), { throwIfNoEntry: false });
  if (helper && helper.uid === 0 && (helper.mode & 0o4755) === 0o4755) return true;
  const { code } = await run({ command: "unshare", args: ["--user", "--map-root-user", "true"] });
  // Without unshare(1), which the leash answers with 127, it cannot be told here; Electron will tell itself.
  return code === 0 || code === 127;
}
