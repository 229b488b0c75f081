import { execFile } from "node:child_process";
import { chmod, lstat, mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { Disk } from "../../electron/library/disk.ts";
import { hashOf } from "../../electron/library/foreignCopy.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { saveDurably, type Target } from "../../electron/library/saveDurably.ts";
import { refusal, temporaryFolder } from "./temporary.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function save(path: string, text: string, target: Target, root?: string) {
  return saveDurably({ disk: nodeDisk, path, bytes: bytes(text), target, ...(root === undefined ? {} : { root }) });
}

const replacing = (text: string): Target => ({ kind: "replace", ours: new Set([hashOf(bytes(text))]) });

describe("a new file", () => {
  test("holds the bytes, gets the permissions of new files, and leaves nothing beside it", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "خبر.midad");
    const { base, conflictCopy } = await save(path, "نص", { kind: "new" }, folder);
    expect(await readFile(path, "utf8")).toBe("نص");
    const found = await stat(path);
    expect(found.mode & 0o777).toBe(0o644 & ~process.umask());
    expect(base).toEqual({ size: found.size, mtimeMs: found.mtimeMs, ino: found.ino, hash: hashOf(bytes("نص")) });
    expect(conflictCopy).toBeNull();
    expect(await readdir(folder)).toEqual(["خبر.midad"]);
  });

  test("never takes a name that is taken", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "خبر.midad");
    await writeFile(path, "أول");
    await expect(save(path, "ثان", { kind: "new" }, folder)).rejects.toMatchObject(refusal("conflict"));
    expect(await readFile(path, "utf8")).toBe("أول");
    expect(await readdir(folder)).toEqual(["خبر.midad"]);
  });

  test("can have the longest name the disk takes", async () => {
    const folder = await temporaryFolder();
    const name = `${"م".repeat(120)}.json`;
    await save(join(folder, name), "نص", { kind: "new" });
    expect(await readdir(folder)).toEqual([name]);
  });
});

describe("a replaced file", () => {
  test("keeps its permissions", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "خبر.midad");
    await writeFile(path, "قديم");
    await chmod(path, 0o664);
    await save(path, "جديد", replacing("قديم"), folder);
    expect(await readFile(path, "utf8")).toBe("جديد");
    expect((await stat(path)).mode & 0o777).toBe(0o664);
    expect(await readdir(folder)).toEqual(["خبر.midad"]);
  });

  test("that holds what somebody else wrote is kept beside the new one", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "خبر.midad");
    await writeFile(path, "كتبه غيرنا");
    const { conflictCopy } = await save(path, "جديد", replacing("قديم"), folder);
    expect(conflictCopy).toMatch(/^خبر \(نسخة متعارضة \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\)\.midad$/);
    expect(await readFile(path, "utf8")).toBe("جديد");
    expect(await readFile(join(folder, conflictCopy ?? ""), "utf8")).toBe("كتبه غيرنا");
    expect((await readdir(folder)).length).toBe(2);
  });

  test("conflict copies of one second get names of their own", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "خبر.midad");
    const now = new Date(2026, 2, 9, 14, 5, 31);
    for (const text of ["واحد", "اثنان", "ثلاثة"]) {
      await writeFile(path, text);
      await saveDurably({ disk: nodeDisk, path, bytes: bytes("لنا"), target: replacing("لنا"), now });
    }
    const kept = (await readdir(folder)).filter((name) => name !== "خبر.midad").sort();
    expect(kept).toEqual([
      "خبر (نسخة متعارضة 2026-03-09 14.05.31 2).midad",
      "خبر (نسخة متعارضة 2026-03-09 14.05.31 3).midad",
      "خبر (نسخة متعارضة 2026-03-09 14.05.31).midad",
    ]);
    expect(await readFile(path, "utf8")).toBe("لنا");
  });

  test("that another program replaces while its second name is made is not taken for gone", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "خبر.midad");
    await writeFile(path, "قديم");
    let missed = 0;
    // What Linux answers where the file it found by that name was replaced before it could be linked.
    const link: Disk["link"] = async (from, to) => {
      if (missed++ < 3) throw Object.assign(new Error("link"), { code: "ENOENT" });
      await nodeDisk.link(from, to);
    };
    await saveDurably({ disk: { ...nodeDisk, link }, path, bytes: bytes("جديد"), target: replacing("قديم") });
    expect(await readFile(path, "utf8")).toBe("جديد");
    expect(await readdir(folder)).toEqual(["خبر.midad"]);
  });

  test("that is gone is told", async () => {
    const folder = await temporaryFolder();
    await expect(save(join(folder, "خبر.midad"), "نص", replacing("قديم"), folder)).rejects.toMatchObject(
      refusal("not-found"),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  test("behind a link stays behind the link", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "أصل.midad"), "قديم");
    await symlink("أصل.midad", join(folder, "وصلة.midad"));
    const saved = await save(join(folder, "وصلة.midad"), "جديد", replacing("قديم"), folder);
    expect(saved.path).toBe(join(folder, "أصل.midad"));
    expect(await readlink(join(folder, "وصلة.midad"))).toBe("أصل.midad");
    expect(await readFile(join(folder, "أصل.midad"), "utf8")).toBe("جديد");
  });
});

describe("refused, with nothing changed", () => {
  test("a link to nothing", async () => {
    const folder = await temporaryFolder();
    await symlink("لا شيء", join(folder, "وصلة.midad"));
    for (const target of [{ kind: "new" }, { kind: "overwrite" }, replacing("")] satisfies Target[]) {
      await expect(save(join(folder, "وصلة.midad"), "نص", target, folder)).rejects.toMatchObject(refusal("denied"));
    }
    expect(await readdir(folder)).toEqual(["وصلة.midad"]);
  });

  test("a link out of the library, of a file and of a folder", async () => {
    const folder = await temporaryFolder();
    const outside = await temporaryFolder();
    await writeFile(join(outside, "سر"), "سر");
    await symlink(join(outside, "سر"), join(folder, "وصلة.midad"));
    await symlink(outside, join(folder, "مجلد"));
    await expect(save(join(folder, "وصلة.midad"), "نص", replacing("سر"), folder)).rejects.toMatchObject(
      refusal("denied"),
    );
    await expect(save(join(folder, "مجلد", "خبر.midad"), "نص", { kind: "new" }, folder)).rejects.toMatchObject(
      refusal("denied"),
    );
    expect(await readdir(outside)).toEqual(["سر"]);
    expect(await readFile(join(outside, "سر"), "utf8")).toBe("سر");
  });

  test("a folder in the way", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "خبر.midad"));
    await expect(save(join(folder, "خبر.midad"), "نص", { kind: "overwrite" })).rejects.toMatchObject(refusal("denied"));
    expect((await lstat(join(folder, "خبر.midad"))).isDirectory()).toBe(true);
  });

  // Windows keeps its pipes outside of folders.
  const pipes = process.platform === "win32" ? [] : ["خبر.midad"];
  test.each(pipes)("a pipe in the way", async (name) => {
    const folder = await temporaryFolder();
    await promisify(execFile)("mkfifo", [join(folder, name)]);
    await expect(save(join(folder, name), "نص", { kind: "overwrite" })).rejects.toMatchObject(refusal("denied"));
  });

  test("a file without write permission, even for root", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "خبر.midad");
    await writeFile(path, "مقفل");
    await chmod(path, 0o444);
    await expect(save(path, "نص", replacing("مقفل"), folder)).rejects.toMatchObject(refusal("read-only"));
    expect(await readFile(path, "utf8")).toBe("مقفل");
    expect(await readdir(folder)).toEqual(["خبر.midad"]);
  });

  test("a folder that is not there: away for a library, a wrong place for an export", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "غائب", "خبر.midad");
    await expect(save(path, "نص", { kind: "new" }, folder)).rejects.toMatchObject(refusal("offline-library"));
    await expect(save(path, "نص", { kind: "overwrite" })).rejects.toMatchObject(refusal("not-found"));
    expect(await readdir(folder)).toEqual([]);
  });
});

test("an export replaces what the journalist agreed to replace", async () => {
  const folder = await temporaryFolder();
  const path = join(folder, "خبر.html");
  await writeFile(path, "قديم");
  await saveDurably({ disk: nodeDisk, path, bytes: bytes("جديد") });
  expect(await readFile(path, "utf8")).toBe("جديد");
  expect(await readdir(folder)).toEqual(["خبر.html"]);
});
