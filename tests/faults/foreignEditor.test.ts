import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { idOf, openIn, pieceOf, temporaryFolder } from "../library/temporary.ts";
import { sizes } from "./sizes.ts";

const { foreignSaves: rounds, foreignSeconds } = sizes;

async function allTexts(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".midad"));
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}

/** Both write as fast as they can; whatever the foreigner finished between two of our saves must be there. */
async function race(write: (path: string, text: string) => Promise<void>) {
  const folder = await temporaryFolder();
  const library = await openIn(folder);
  await library.create(pieceOf(1));
  const path = library.path(idOf(1));
  const current: string[] = [];
  let seq = 0;
  for (let round = 1; round <= rounds; round++) {
    const foreign = `كتبه برنامج آخر، ${round}`;
    await write(path, foreign);
    current.push(foreign);
    // Some of its writing falls into the middle of our save.
    const [saved] = await Promise.all([
      library.save(pieceOf(1, { seq: seq + 1 }, `حالنا ${seq + 1}`), seq),
      writeFile(join(folder, "ملاحظات.txt"), foreign),
    ]);
    seq = saved.seq;
    expect(saved.conflictCopy).not.toBeNull();
  }
  const texts = await allTexts(folder);
  expect(current.filter((text) => !texts.includes(text))).toEqual([]);
  expect((await library.read(idOf(1))).seq).toBe(seq);
}

test("every version of a program that writes over the open file is kept, and so is ours", async () => {
  await race((path, text) => writeFile(path, text));
});

test("every version of a program that replaces the open file is kept, and so is ours", async () => {
  await race(async (path, text) => {
    await writeFile(`${path}.part`, text);
    await rename(`${path}.part`, path);
  });
});

test("a program that writes into the open file while we save it finds its versions in the copies", async () => {
  const folder = await temporaryFolder();
  const library = await openIn(folder);
  await library.create(pieceOf(1));
  const path = library.path(idOf(1));
  let isOver = false;
  let last = "";
  const foreigner = (async () => {
    for (let round = 1; !isOver; round++) {
      last = `سطر من برنامج آخر ${round}`;
      await writeFile(path, last);
      await readFile(path, "utf8");
    }
  })();
  const copies: (string | null)[] = [];
  for (let seq = 0; seq < rounds; seq++) {
    copies.push((await library.save(pieceOf(1, { seq: seq + 1 }), seq)).conflictCopy?.name ?? null);
  }
  isOver = true;
  await foreigner;
  copies.push((await library.save(pieceOf(1, { seq: rounds + 1 }), rounds)).conflictCopy?.name ?? null);
  const kept = copies.filter((copy) => copy !== null);
  expect(new Set(kept).size).toBe(kept.length);
  expect((await readdir(folder)).filter((name) => name.includes("متعارضة")).sort()).toEqual(kept.sort());
  expect(await allTexts(folder)).toContain(last);
  expect((await library.read(idOf(1))).seq).toBe(rounds + 1);
});

test(`a program that saves the open file ten times a second for ${foreignSeconds} s loses no version that was current at one of our saves`, {
  timeout: 60_000 + foreignSeconds * 4_000,
}, async () => {
  const folder = await temporaryFolder();
  const library = await openIn(folder);
  await library.create(pieceOf(1));
  const path = library.path(idOf(1));
  const end = Date.now() + foreignSeconds * 1000;
  /** Its version of now; null while it writes, for then it may put an end to one of its own. */
  let version: string | null = null;
  let written = 0;
  let isOver = false;
  const foreigner = (async () => {
    for (let round = 1; Date.now() < end; round++) {
      const text = `برنامج آخر ${round}`;
      version = null;
      // Half of the time it writes over the file, half of the time it puts another in its place.
      if (round % 2 === 0) await writeFile(path, text);
      else {
        await writeFile(`${path}.part`, text);
        await rename(`${path}.part`, path);
      }
      version = text;
      written = round;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    isOver = true;
  })();
  const current = new Set<string>();
  let seq = 0;
  while (!isOver) {
    // Far oftener than Midad saves, and still so that most of its versions stand there when a save begins.
    await new Promise((resolve) => setTimeout(resolve, 15));
    const before: string | null = version;
    const isThere = (await readFile(path, "utf8").catch(() => "")) === before;
    seq = (await library.save(pieceOf(1, { seq: seq + 1 }, `حالنا ${seq + 1}`), seq, { recreate: true })).seq;
    if (before !== null && isThere && before === version) current.add(before);
  }
  await foreigner;
  const last = await library.save(pieceOf(1, { seq: seq + 1 }, `حالنا ${seq + 1}`), seq, { recreate: true });
  const texts = await allTexts(folder);
  expect([...current].filter((text) => !texts.includes(text))).toEqual([]);
  expect(current.size).toBeGreaterThan(foreignSeconds);
  expect((await library.read(idOf(1))).seq).toBe(last.seq);
  process.stdout.write(
    `foreign editor: ${foreignSeconds} s, ${seq + 1} saves of ours; of its ${written} versions ${current.size} stood there when a save began, ${texts.length - 1} are kept\n`,
  );
});
