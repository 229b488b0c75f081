import { expect, test } from "vitest";
import { serializeArticle } from "../../core/article/articleFile.ts";
import type { SimulatedDisk } from "./simulatedDisk.ts";
import { SimulatedDisk as Disk } from "./simulatedDisk.ts";
import { folder, pieceAt, pieceId, start } from "./workloads.ts";

const foreign = new TextEncoder().encode(serializeArticle({ ...pieceAt(1), headline: "كتبه برنامج آخر" }));

async function savedOnce(hasHardLinks: boolean) {
  const disk = new Disk();
  disk.hasHardLinks = hasHardLinks;
  disk.putFolder(folder);
  const library = await start(disk);
  await library.create(pieceAt(0));
  await library.save(pieceAt(1), 0);
  return { disk, library };
}

/** What the steps of one save are. */
async function stepsOfSave(hasHardLinks: boolean): Promise<string[]> {
  const { disk, library } = await savedOnce(hasHardLinks);
  const before = disk.trace.length;
  await library.save(pieceAt(2), 1);
  return disk.trace.slice(before);
}

async function meddledSave(step: number, meddle: (disk: SimulatedDisk, path: string) => void, hasHardLinks = true) {
  const { disk, library } = await savedOnce(hasHardLinks);
  const path = library.path(pieceId);
  disk.meddling.set(disk.steps + step, () => meddle(disk, path));
  const { conflictCopy } = await library.save(pieceAt(2), 1);
  const kept = [...disk.files(folder).values()].filter((bytes) => Buffer.compare(bytes, foreign) === 0).length;
  return { disk, library, path, conflictCopy, kept };
}

test("what another program writes into the file at any moment of a save is kept", async () => {
  const steps = await stepsOfSave(true);
  expect(steps.length).toBeGreaterThan(6);
  const renamed = steps.findIndex((step) => step.startsWith("rename"));
  for (let step = 1; step <= steps.length; step++) {
    const { kept, conflictCopy, library } = await meddledSave(step, (disk, path) => disk.put(path, foreign));
    expect(kept, `before ${steps[step - 1]}`).toBe(1);
    // After the rename it is written into our own new file, and the next save will meet it there.
    if (step - 1 <= renamed) expect(conflictCopy?.name, `before ${steps[step - 1]}`).toContain("نسخة متعارضة");
    const next = await library.save(pieceAt(3), 2);
    if (step - 1 > renamed) expect(next.conflictCopy?.name).toContain("نسخة متعارضة");
    expect((await library.read(pieceId)).seq).toBe(3);
  }
});

test("what another program puts in the file's place is kept, at every moment but the one no system call can close", async () => {
  const steps = await stepsOfSave(true);
  const closed = steps.findIndex((step) => step.startsWith("rename")) + 1;
  for (let step = 1; step <= steps.length; step++) {
    const { kept } = await meddledSave(step, (disk, path) => disk.replace(path, foreign));
    if (step !== closed) expect(kept, `before ${steps[step - 1]}`).toBe(1);
  }
});

test("a program that takes the file away in the middle of a save cannot take the text", async () => {
  const steps = await stepsOfSave(true);
  for (let step = 1; step <= steps.length; step++) {
    const { disk, library } = await savedOnce(true);
    const path = library.path(pieceId);
    disk.meddling.set(disk.steps + step, () => disk.take(path));
    await library.save(pieceAt(2), 1, { recreate: true });
    const renamed = steps.findIndex((one) => one.startsWith("rename"));
    // Taken after it was acknowledged to be there: the next save brings it back.
    if (step - 1 > renamed) await library.save(pieceAt(3), 2, { recreate: true });
    const found = await library.read(pieceId);
    expect(found.seq, `before ${steps[step - 1]}`).toBeGreaterThanOrEqual(2);
  }
});

test("without hard links, what was there before the save is kept as a copy", async () => {
  const { kept, conflictCopy } = await meddledSave(1, (disk, path) => disk.put(path, foreign), false);
  expect(kept).toBe(1);
  expect(conflictCopy?.name).toContain("نسخة متعارضة");
});
