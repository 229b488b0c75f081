import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import Conf from "conf";
import { describe, expect, test } from "vitest";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { confirmSettings, guardSettings } from "../../electron/settings/settingsGuard.ts";
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
    expect(await guardSettings(folder, nodeDisk, silent)).toBe("last-good");
    expect(new Conf({ cwd: folder, clearInvalidConfig: false }).store).toEqual(lastGood);
    expect((await readdir(folder)).filter((name) => name.startsWith("config.damaged-"))).toHaveLength(1);
  });

  test("give the defaults where the last good copy is damaged as well", async () => {
    const folder = await temporaryFolder();
    await damage(join(folder, "config.json"));
    await damage(join(folder, "config.last-good.json"));
    expect(await guardSettings(folder, nodeDisk, silent)).toBe("defaults");
    expect(new Conf({ cwd: folder, clearInvalidConfig: false }).store).toEqual({});
  });
});

test("sound settings and a first start are left alone", async () => {
  const folder = await temporaryFolder();
  expect(await guardSettings(folder, nodeDisk, silent)).toBe("no");
  await writeFile(join(folder, "config.json"), JSON.stringify({ ...good, unheard: [1] }));
  expect(await guardSettings(folder, nodeDisk, silent)).toBe("no");
  expect(await readdir(folder)).toEqual(["config.json"]);
});

test("settings that vanished come back from the last good copy", async () => {
  const folder = await temporaryFolder();
  await confirmSettings(folder, nodeDisk, good);
  await nodeDisk.unlink(join(folder, "config.json"));
  expect(await guardSettings(folder, nodeDisk, silent)).toBe("last-good");
  expect(JSON.parse(await readFile(join(folder, "config.json"), "utf8"))).toEqual(good);
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
