import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeFromTar } from "../../../scripts/setup/tar.mjs";
import { tarGzOf } from "./archives.ts";
import { temporaryFolder } from "./temporaryFolder.ts";

const wanted = { name: "package/big.zip", content: randomBytes(300_001) };
const archive = tarGzOf([
  { name: "package/package.json", content: Buffer.from("{}") },
  wanted,
  { name: "z", content: Buffer.alloc(512) },
]);

async function take(bytes: Buffer, member: string): Promise<Buffer> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "a.tgz"), bytes);
  await takeFromTar(join(folder, "a.tgz"), member, join(folder, "out"));
  return readFileSync(join(folder, "out"));
}

test("one file is taken out whole", async () => {
  expect((await take(archive, wanted.name)).equals(wanted.content)).toBe(true);
});

test("a file that is not there is an error", async () => {
  await expect(take(archive, "package/other.zip")).rejects.toThrow(/package\/other\.zip is not in the archive/);
});

test("an archive cut short is an error", async () => {
  await expect(take(archive.subarray(0, archive.length / 2), wanted.name)).rejects.toThrow();
});
