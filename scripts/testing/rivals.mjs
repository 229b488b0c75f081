import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { cacheFolder } from "../setup/cacheFolder.mjs";
import { run } from "../setup/command.mjs";
import { withStaging } from "../setup/download.mjs";
import { withLock } from "../setup/lock.mjs";
import { npm, npmErrors } from "../setup/npm.mjs";
import { keyOf } from "../setup/stamp.mjs";

/** The editors that Midad is measured against. They are no part of it: fetched for the bench alone, kept outside the checkout. */
const versions = {
  "@tiptap/core": "3.34.0",
  "@tiptap/pm": "3.34.0",
  "@tiptap/starter-kit": "3.34.0",
  ckeditor5: "48.5.2",
};

const tiptapEntry = `import { Editor } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
globalThis.tiptap = { Editor, StarterKit };
`;

export const rivalsInWords = `Rivals: TipTap ${versions["@tiptap/core"]} with its starter kit, CKEditor ${versions.ckeditor5} (inline editor), as editors alone.`;

/**
 * Fetches the rivals once and makes a script of each.
 *
 * @param {import("../setup/report.mjs").Progress} progress
 * @returns {Promise<import("../setup/report.mjs").Outcome & { folder: string | null }>} `folder` holds tiptap.js and ckeditor.js; null where they could not be fetched
 */
export async function fetchRivals(progress) {
  const cache = cacheFolder();
  const folder = join(cache, `rivals-${keyOf([], [JSON.stringify(versions), tiptapEntry]).slice(0, 12)}`);
  if (existsSync(folder)) return { folder, text: "in the cache", idle: true };
  const waiting = (/** @type {number} */ pid) => progress.begin(`process ${pid} is fetching them: waiting`);
  return withLock(join(cache, "rivals-lock"), waiting, async () => {
    if (existsSync(folder)) return { folder, text: "in the cache" };
    progress.begin("npm install, outside the checkout");
    const staging = join(cache, "rivals-staging");
    const failure = await withStaging(staging, () => make(staging, folder));
    return failure === null
      ? { folder, text: "fetched" }
      : { folder: null, text: `left out, since they could not be fetched: ${failure}` };
  });
}

/**
 * @param {string} staging
 * @param {string} folder that appears only when whole
 * @returns {Promise<string | null>} why it failed
 */
async function make(staging, folder) {
  writeFileSync(join(staging, "package.json"), JSON.stringify({ private: true, dependencies: versions }));
  const { code, output } = await run({
    ...npm("install", "--ignore-scripts", "--no-audit", "--no-fund"),
    cwd: staging,
  });
  if (code !== 0) return npmErrors(output).split("\n")[0] ?? "";
  const scripts = join(staging, "scripts");
  mkdirSync(scripts);
  copyFileSync(join(staging, "node_modules/ckeditor5/dist/browser/ckeditor5.umd.js"), join(scripts, "ckeditor.js"));
  const entry = join(staging, "entry.mjs");
  writeFileSync(entry, tiptapEntry);
  await build({
    configFile: false,
    root: staging,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: scripts,
      emptyOutDir: false,
      target: "chrome130",
      lib: { entry, formats: ["iife"], name: "tiptapEntry", fileName: () => "tiptap.js" },
    },
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(scripts, folder);
  return null;
}
