import { createRequire } from "node:module";
import { join, resolve } from "node:path";

/** The checkout's folder: every path below is made from it, never from the current folder. */
export const house = resolve(import.meta.dirname, "../..");

/**
 * @param {...string} parts of a path below the checkout
 * @returns {string} the absolute path
 */
export function inHouse(...parts) {
  return join(house, ...parts);
}

/** @returns {{ devDependencies: { electron: string } }} the checkout's package.json */
export function readPackage() {
  return createRequire(import.meta.url)(inHouse("package.json"));
}
