import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runDownload, withStaging } from "../../../scripts/setup/download.mjs";
import { temporaryFolder } from "./temporaryFolder.ts";

const node = (code: string) => ({ command: process.execPath, args: ["-e", code] });

test("a download that brings nothing is ended and called stuck", async () => {
  const watch = { folder: temporaryFolder(), total: 0, progress: { begin: () => {}, at: () => {} }, stuckAfterMs: 600 };
  const { stuck, code } = await runDownload(node("setInterval(() => {}, 1000)"), watch);
  expect(stuck).toBe(true);
  expect(code).not.toBe(0);
});

test("a slow download that goes on is let alone, and its bytes are shown", async () => {
  const folder = temporaryFolder();
  const shown: number[] = [];
  const progress = { begin: () => {}, at: (done: number) => shown.push(done) };
  const path = JSON.stringify(join(folder, "part"));
  const slow = `let n = 0; const t = setInterval(() => {
    require("node:fs").appendFileSync(${path}, Buffer.alloc(1000));
    if (++n === 30) clearInterval(t);
  }, 100)`;
  const { stuck, code } = await runDownload(node(slow), { folder, total: 30_000, progress, stuckAfterMs: 1500 });
  expect([stuck, code]).toEqual([false, 0]);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
});

test("a staging folder starts empty, whatever a killed run left, and is gone afterwards", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "left"), "");
  await expect(
    withStaging(folder, async () => {
      expect(readdirSync(folder)).toEqual([]);
      writeFileSync(join(folder, "half"), "");
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(existsSync(folder)).toBe(false);
});
