import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Conf from "conf";
import { describe, expect, test } from "vitest";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { confirmSettings, guardSettings } from "../../electron/settings/settingsGuard.ts";
import { SimulatedDisk } from "../faults/simulatedDisk.ts";
import { temporaryFolder } from "../library/temporary.ts";

const good = { settings: { theme: "dark" }, libraryFolder: "/مواد" };
const lastGood = { settings: { theme: "light" }, libraryFolder: "/مواد" };
const silent = () => {};

const damages: [string, (path: string) => Promise<unknown>][] = [
  ["empty", (path) => writeFile(path, "")],
  ["full of NUL", (path) => writeFile(path, Buffer.alloc(200))],
  ["cut off", (path) => writeFile(path, JSON.stringify(good).slice(0, 20))],
  ["behind a BOM", (path) => writeFile(path, `\ufeff${JSON.stringify(good)}`)],
  ["an array", (path) => writeFile(path, "[]")],
  ["a number", (path) => writeFile(path, "7")],
  ["null", (path) => writeFile(path, "null")],
  ["no UTF-8", (path) => writeFile(path, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]))],
  ["UTF-16", (path) => writeFile(path, Buffer.from(JSON.stringify(good), "utf16le"))],
  ["2 MB of brackets", (path) => writeFile(path, "[".repeat(2 * 1024 * 1024))],
  ["settings that are no object", (path) => writeFile(path, '{"settings":"dark"}')],
  ["a folder", (path) => mkdir(path)],
  ["a pipe", async (path) => execFileSync("mkfifo", [path])],
  ["a link to nothing", (path) => symlink("/nowhere/at/all", path)],
  ["a link to itself", (path) => symlink(path, path)],
];

describe.each(damages)("settings that are %s", (_name, damage) => {
  test("are moved aside for the last good copy, and electron-store's own opening does not throw", async () => {
    const folder = await temporaryFolder();
    await confirmSettings(folder, nodeDisk, lastGood);
    const path = join(folder, "config.json");
    await nodeDisk.unlink(path);
    await damage(path);
    expect(await guardSettings(folder, nodeDisk, silent)).toEqual({ healed: "last-good", lastGood });
    expect(new Conf({ cwd: folder, clearInvalidConfig: false }).store).toEqual(lastGood);
    expect((await readdir(folder)).filter((name) => name.startsWith("config.damaged-"))).toHaveLength(1);
  });

  test("give the defaults where the last good copy is damaged as well", async () => {
    const folder = await temporaryFolder();
    await damage(join(folder, "config.json"));
    await damage(join(folder, "config.last-good.json"));
    expect(await guardSettings(folder, nodeDisk, silent)).toEqual({ healed: "defaults", lastGood: null });
    expect(new Conf({ cwd: folder, clearInvalidConfig: false }).store).toEqual({});
    // Nothing is written over either of them.
    expect((await readdir(folder)).filter((name) => name.startsWith("config.damaged-"))).toHaveLength(2);
  });
});

test("the last good settings hold although the disk lets nothing be put right", async () => {
  const disk = new SimulatedDisk();
  disk.putFolder("/own");
  await confirmSettings("/own", disk, good);
  disk.put("/own/config.json", new TextEncoder().encode("{"));
  disk.broken = { from: 0, code: "EROFS" };
  expect(await guardSettings("/own", disk, silent)).toEqual({ healed: "last-good", lastGood: good });
});

test("sound settings and a first start are left alone", async () => {
  const folder = await temporaryFolder();
  expect(await guardSettings(folder, nodeDisk, silent)).toEqual({ healed: "no", lastGood: null });
  await writeFile(join(folder, "config.json"), JSON.stringify({ ...good, unheard: [1] }));
  expect(await guardSettings(folder, nodeDisk, silent)).toEqual({ healed: "no", lastGood: null });
  expect(await readdir(folder)).toEqual(["config.json"]);
});

test("settings that vanished come back from the last good copy", async () => {
  const folder = await temporaryFolder();
  await confirmSettings(folder, nodeDisk, good);
  await nodeDisk.unlink(join(folder, "config.json"));
  expect(await guardSettings(folder, nodeDisk, silent)).toEqual({ healed: "last-good", lastGood: good });
  expect(JSON.parse(await readFile(join(folder, "config.json"), "utf8"))).toEqual(good);
});

test("what a dead process left half-written is gone at the next start", async () => {
  const folder = await temporaryFolder();
  await confirmSettings(folder, nodeDisk, good);
  for (const stray of [".~0123456789abcdef.tmp", "config.json.tmp-1764234567a1b2c3"])
    await writeFile(join(folder, stray), "{");
  await guardSettings(folder, nodeDisk, silent);
  expect((await readdir(folder)).sort()).toEqual(["config.json", "config.last-good.json"]);
});

test("only the five newest damaged files are kept", async () => {
  const folder = await temporaryFolder();
  for (let time = 1; time <= 9; time++) await writeFile(join(folder, `config.damaged-${time}.json`), "x");
  await writeFile(join(folder, "config.json"), "{");
  await guardSettings(folder, nodeDisk, silent);
  const kept = (await readdir(folder)).filter((name) => name.startsWith("config.damaged-"));
  expect(kept).toHaveLength(5);
  expect(kept).toContain("config.damaged-9.json");
});

describe("after a change", () => {
  test("a file that electron-store left cut is written again, whole", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "config.json"), JSON.stringify(good).slice(0, 30));
    expect(await confirmSettings(folder, nodeDisk, good)).toBe(true);
    expect(new Conf({ cwd: folder, clearInvalidConfig: false }).store).toEqual(good);
  });

  test("a folder that takes nothing is told", async () => {
    const folder = await temporaryFolder();
    expect(await confirmSettings(join(folder, "gone"), nodeDisk, good)).toBe(false);
  });
});
