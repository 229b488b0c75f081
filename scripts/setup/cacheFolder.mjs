import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where things shared by all checkouts are kept. Root's is one that everyone can read: the window tests that root
 * starts run as an ordinary user, who cannot look into root's home.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {number} [userId] undefined on Windows
 * @returns {string} a folder that exists
 */
export function cacheFolder(env = process.env, userId = process.getuid?.()) {
  const userCache = env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const folder = env.MIDAD_CACHE || join(userId === 0 ? "/var/cache" : userCache, "midad");
  mkdirSync(folder, { recursive: true });
  return folder;
}
