import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cacheFolder } from "../../../scripts/setup/cacheFolder.mjs";
import { temporaryFolder } from "./temporaryFolder.ts";

test("the user's cache folder is followed, and an explicit one more", () => {
  const folder = temporaryFolder();
  expect(cacheFolder({ XDG_CACHE_HOME: folder }, 1000)).toBe(join(folder, "midad"));
  expect(existsSync(join(folder, "midad"))).toBe(true);
  expect(cacheFolder({ XDG_CACHE_HOME: "/nowhere", MIDAD_CACHE: join(folder, "own") }, 0)).toBe(join(folder, "own"));
});
