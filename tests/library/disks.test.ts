import { mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { blockingCalls } from "../../electron/library/blockingCalls.ts";
import { type Disk, systemCode } from "../../electron/library/disk.ts";
import { gatheredSyncs } from "../../electron/library/gatheredSyncs.ts";
import { diskOver, nodeDisk } from "../../electron/library/nodeDisk.ts";
import { saveDurably } from "../../electron/library/saveDurably.ts";
import { temporaryFolder } from "./temporary.ts";

const bytes = new TextEncoder().encode("نص");
const code = async (call: Promise<unknown>) => systemCode(await call.catch((error: unknown) => error));

describe.each([
  ["asking", nodeDisk],
  ["waiting", diskOver(blockingCalls)],
  ["gathering", gatheredSyncs(diskOver(blockingCalls))],
])("a disk by %s", (_, disk: Disk) => {
  test("does what is asked of it, and fails with the system's codes", async () => {
    const folder = await temporaryFolder();
    const [one, two, link] = ["أ", "ب", "رابط"].map((name) => join(folder, name)) as [string, string, string];
    const file = await disk.create(one);
    expect(await file.write(bytes)).toBe(bytes.length);
    await file.setMode(0o640);
    await file.sync();
    expect(await file.stat()).toMatchObject({ kind: "file", size: bytes.length, mode: 0o640 });
    await file.close();
    expect(await code(disk.create(one))).toBe("EEXIST");
    expect(new Uint8Array(await disk.readFile(one))).toEqual(bytes);
    expect(await code(disk.readFile(one, 1))).toBe("EFBIG");
    expect(await code(disk.readFile(folder))).toBe("EISDIR");
    await disk.link(one, two);
    expect(await code(disk.link(one, two))).toBe("EEXIST");
    expect((await disk.stat(two)).links).toBe(2);
    await disk.unlink(one);
    expect(await code(disk.stat(one))).toBe("ENOENT");
    await disk.rename(two, one);
    await symlink(one, link);
    expect([(await disk.lstat(link)).kind, (await disk.stat(link)).kind]).toEqual(["link", "file"]);
    expect(await disk.realPath(link)).toBe(await disk.realPath(one));
    await disk.makeFolder(two);
    expect(await code(disk.makeFolder(two))).toBe("EEXIST");
    await disk.syncFolder(folder);
    await disk.removeFolder(two);
    expect([await disk.canWrite(one), await disk.canWrite(two)]).toEqual([true, false]);
  });

  test("saves many files at once, each whole", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "خارج"));
    const paths = Array.from({ length: 40 }, (_, index) => join(folder, "خارج", `${index}`));
    const content = (path: string) => new TextEncoder().encode(`${path}\n`.repeat(100));
    await Promise.all(paths.map((path) => saveDurably({ disk, path, bytes: content(path), target: { kind: "new" } })));
    for (const path of paths) {
      expect((await readFile(path)).equals(content(path))).toBe(true);
      expect((await stat(path)).mode & 0o777).toBe(disk.newFileMode);
    }
    await writeFile(join(folder, "خارج", "41"), "");
    expect(await disk.list(join(folder, "خارج"))).toHaveLength(41);
  });
});

test("what is gathered is flushed before anyone is told so, the folder once for all who asked in one turn", async () => {
  const folder = await temporaryFolder();
  let flushed: string[] = [];
  const disk = gatheredSyncs({
    ...nodeDisk,
    create: async (path) => {
      const file = await nodeDisk.create(path);
      return { ...file, sync: async () => void flushed.push(path) };
    },
    syncFolder: async (path) => void flushed.push(path),
  });
  const file = await disk.create(join(folder, "أ"));
  await file.sync();
  expect(flushed).toEqual([join(folder, "أ")]);
  await file.close();
  flushed = [];
  await Promise.all([disk.syncFolder(folder), disk.syncFolder(folder), disk.syncFolder("/")]);
  expect(flushed).toEqual([folder, "/"]);
  await disk.syncFolder(folder);
  expect(flushed).toEqual([folder, "/", folder]);
});
