import { mkdir, readdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { type Elsewhere, OpenNotes } from "../../electron/library/openNotes.ts";
import { idOf, temporaryFolder } from "./temporary.ts";

const id = idOf(1);
const here = (folder: string) => join(folder, ".midad", "open", id);

function notesIn(folder: string | null, number = 1, name = `جهاز ${number}`) {
  const told: Elsewhere[][] = [];
  const logged: string[] = [];
  const notes = new OpenNotes({
    ...{ disk: nodeDisk, library: () => folder, machine: { id: idOf(100 + number), name } },
    onOthers: (_id, others) => told.push(others),
    log: (message) => logged.push(message),
  });
  onTestFinished(() => notes.stop());
  return { notes, told, logged };
}

test("two machines hear of each other, and of the other's leaving", async () => {
  const folder = await temporaryFolder();
  const [one, two] = [notesIn(folder, 1), notesIn(folder, 2)];
  one.notes.open(id);
  await one.notes.look();
  two.notes.open(id);
  await two.notes.look();
  await one.notes.look();
  expect(two.told).toMatchObject([[{ name: "جهاز 1" }]]);
  expect(one.told).toMatchObject([[{ name: "جهاز 2" }]]);
  await two.notes.close(id);
  await one.notes.look();
  expect(one.told.at(-1)).toEqual([]);
  await one.notes.close(id);
  expect(await readdir(folder)).toEqual([".midad"]);
});

test("a machine that has been silent for long is not there", async () => {
  const folder = await temporaryFolder();
  const [one, two] = [notesIn(folder, 1), notesIn(folder, 2)];
  one.notes.open(id);
  await one.notes.look();
  const old = new Date(Date.now() - 10 * 60_000);
  await utimes(join(here(folder), `${idOf(101)}.json`), old, old);
  two.notes.open(id);
  await two.notes.look();
  expect(two.told).toEqual([]);
});

test("hostile and broken notes are no machines", async () => {
  const folder = await temporaryFolder();
  await mkdir(here(folder), { recursive: true });
  const note = (name: string) => JSON.stringify({ name, since: new Date().toISOString() });
  const put = (file: string, text: string) => writeFile(join(here(folder), file), text);
  await put("huge.json", `${note("x")}${" ".repeat(10_000)}`);
  await put("broken.json", "{");
  await put("list.json", "[1,2]");
  await put("time.json", '{"name":"x","since":"yesterday"}');
  await put("readme.txt", note("x"));
  await symlink("/etc/passwd", join(here(folder), "link.json"));
  await mkdir(join(here(folder), "folder.json"));
  await put("sound.json", note("جهاز سارة"));
  const { notes, told } = notesIn(folder);
  notes.open(id);
  await notes.look();
  expect(told).toHaveLength(1);
  expect(told[0]).toHaveLength(1);
});

test("a library that cannot be written, or is away, hinders nothing", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, ".midad"), "ليس مجلدًا");
  const { notes, told, logged } = notesIn(folder);
  notes.open(id);
  await notes.look();
  await notes.close(id);
  expect(told).toEqual([]);
  expect(logged.length).toBeGreaterThan(0);
  await rm(folder, { recursive: true });
  const away = notesIn(null);
  away.notes.open(id);
  await away.notes.look();
  expect(away.told).toEqual([]);
});
