import { mkdir, readdir, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Disk } from "../../electron/library/disk.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { type Elsewhere, OpenNotes } from "../../electron/library/openNotes.ts";
import { SimulatedDisk } from "../faults/simulatedDisk.ts";
import { idOf, openIn, temporaryFolder } from "./temporary.ts";

const id = idOf(1);
const here = (folder: string) => join(folder, ".midad", "open", id);

interface Machine {
  notes: OpenNotes;
  /** What was told so far, each time all the others there are. */
  told: Elsewhere[][];
  logged: string[];
}

interface Given {
  folder: string | null;
  number?: number;
  disk?: Disk;
  library?: () => Promise<string | null>;
}

function machineIn({ folder, number = 1, disk = nodeDisk, library = async () => folder }: Given): Machine {
  const told: Elsewhere[][] = [];
  const logged: string[] = [];
  const notes = new OpenNotes({
    ...{ disk, library, machine: { id: idOf(100 + number), name: `جهاز ${number}` } },
    onOthers: (_id, others) => void told.push(others),
    log: (message) => void logged.push(message),
  });
  onTestFinished(() => notes.stop());
  return { notes, told, logged };
}

/** Opens the piece and waits until its note is written and the others' are read. */
async function openOn({ notes }: Machine): Promise<void> {
  notes.open(id);
  await notes.look();
}

test("two machines hear of each other, and of the other's leaving", async () => {
  const folder = await temporaryFolder();
  const [one, two] = [machineIn({ folder }), machineIn({ folder, number: 2 })];
  await openOn(one);
  await openOn(two);
  await one.notes.look();
  expect(two.told).toMatchObject([[{ name: "جهاز 1" }]]);
  expect(one.told).toMatchObject([[], [{ name: "جهاز 2" }]]);
  await two.notes.close(id);
  await one.notes.look();
  expect(one.told.at(-1)).toEqual([]);
  await one.notes.close(id);
  expect(await readdir(folder)).toEqual([".midad"]);
});

test("a window that shows the piece anew is told anew", async () => {
  const folder = await temporaryFolder();
  const [one, two] = [machineIn({ folder }), machineIn({ folder, number: 2 })];
  await openOn(two);
  await openOn(one);
  await one.notes.look();
  expect(one.told).toHaveLength(1);
  await openOn(one);
  expect(one.told).toHaveLength(2);
  expect(one.told[1]).toEqual(one.told[0]);
});

test("a machine that has been silent for long is not there", async () => {
  const folder = await temporaryFolder();
  const [one, two] = [machineIn({ folder }), machineIn({ folder, number: 2 })];
  await openOn(one);
  const old = new Date(Date.now() - 10 * 60_000);
  await utimes(join(here(folder), `${idOf(101)}.json`), old, old);
  await openOn(two);
  expect(two.told).toEqual([[]]);
});

test("hostile and broken notes are no machines", async () => {
  const folder = await temporaryFolder();
  await mkdir(here(folder), { recursive: true });
  const note = (name: string) => JSON.stringify({ name, since: new Date().toISOString() });
  const put = (file: string, text: string) => writeFile(join(here(folder), file), text);
  await put("huge.json", `${note("x")}${" ".repeat(10_000)}`);
  await put("long.json", note("x".repeat(1_000)));
  await put("broken.json", "{");
  await put("list.json", "[1,2]");
  await put("time.json", '{"name":"x","since":"yesterday"}');
  await put("readme.txt", note("x"));
  await symlink("/etc/passwd", join(here(folder), "link.json"));
  await mkdir(join(here(folder), "folder.json"));
  await put("sound.json", note("جهاز سارة"));
  const machine = machineIn({ folder });
  await openOn(machine);
  expect(machine.told).toMatchObject([[{ name: "جهاز سارة" }]]);
});

test("however many notes there are, only so many are read", async () => {
  const folder = await temporaryFolder();
  await mkdir(here(folder), { recursive: true });
  const note = JSON.stringify({ name: "x", since: new Date().toISOString() });
  await Promise.all(Array.from({ length: 1_000 }, (_, n) => writeFile(join(here(folder), `${n}.json`), note)));
  let reads = 0;
  const disk: Disk = {
    ...nodeDisk,
    readWithStat(path, limit) {
      reads += 1;
      return nodeDisk.readWithStat(path, limit);
    },
  };
  const machine = machineIn({ folder, disk });
  await openOn(machine);
  expect(reads).toBeGreaterThan(0);
  expect(reads).toBeLessThanOrEqual(100);
  expect(machine.told[0]?.length).toBeLessThanOrEqual(50);
});

test.each([".midad", ".midad/open", `.midad/open/${id}`])("a link at %s leads nowhere", async (place) => {
  const [folder, outside] = [await temporaryFolder(), await temporaryFolder()];
  await mkdir(join(folder, place, ".."), { recursive: true });
  await symlink(outside, join(folder, place));
  const machine = machineIn({ folder });
  await openOn(machine);
  await machine.notes.close(id);
  expect(await readdir(outside)).toEqual([]);
  expect(machine.told).toEqual([]);
  expect(machine.logged).toHaveLength(1);
});

test("an id that is a way out of the library makes no note", async () => {
  const folder = await temporaryFolder();
  const { notes } = machineIn({ folder });
  notes.open("../../../x");
  await notes.look();
  expect(await readdir(folder)).toEqual([]);
});

test("a library that went away is not made again, and the note follows when it is back", async () => {
  const folder = join(await temporaryFolder(), "مواد");
  const library = await openIn(folder);
  const machine = machineIn({ folder, library: () => library.there() });
  await openOn(machine);
  await rename(folder, `${folder} بعيدًا`);
  await machine.notes.look();
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
  // A mount point that its drive left behind.
  await mkdir(folder);
  await machine.notes.look();
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
  await rename(`${folder} بعيدًا`, folder);
  await rm(here(folder), { recursive: true });
  await machine.notes.look();
  expect(await readdir(here(folder))).toEqual([`${idOf(101)}.json`]);
});

test.each(["EROFS", "EACCES", "ENOENT", "EIO", "ENOSPC"])("a disk that answers %s hinders nothing", async (code) => {
  const disk = new SimulatedDisk();
  disk.broken = { from: 0, code };
  const machine = machineIn({ folder: "/", disk });
  await openOn(machine);
  await machine.notes.look();
  await machine.notes.close(id);
  expect(machine.told).toEqual([]);
  expect(machine.logged).toHaveLength(1);
  disk.broken = null;
  await openOn(machine);
  expect(machine.told).toEqual([[]]);
});

test("whatever step fails, the note is there with the next look", async () => {
  for (let step = 0; step < 20; step++) {
    const disk = new SimulatedDisk();
    disk.faults.set(step, { code: "EIO" });
    const { notes } = machineIn({ folder: "/", disk });
    notes.open(id);
    await notes.look();
    const [note] = await disk.list(here("/"));
    expect(note?.name, `step ${step}`).toBe(`${idOf(101)}.json`);
  }
});

test("a share that does not answer keeps nobody from quitting", async () => {
  const { notes } = machineIn({ folder: null, library: () => new Promise(() => {}) });
  notes.open(id);
  await notes.stop();
});
