import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { imageLimit } from "../../core/media/imageLimit.ts";
import { MediaStore } from "../../electron/library/mediaStore.ts";
import { Site } from "../../electron/library/site.ts";
import { takePicture } from "../../electron/media/takePicture.ts";
import { SimulatedDisk } from "../faults/simulatedDisk.ts";
import { gif, jpeg, png } from "../media/pictures.ts";
import { idOf, listed, openIn, pieceOf, temporaryFolder } from "./temporary.ts";

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test("a picture is kept under the hash of its bytes, and what its file says comes with it", async () => {
  const folder = await temporaryFolder();
  const library = await openIn(folder);
  const bytes = jpeg({ width: 64, height: 40, iptc: { caption: "تعليق", byline: "أحمد" }, exif: { orientation: 6 } });
  expect(await takePicture(library.media, bytes)).toEqual({
    media: `${hashOf(bytes)}.jpg`,
    width: 40,
    height: 64,
    caption: "تعليق",
    credit: "أحمد",
  });
  expect(await readdir(join(folder, "media"))).toEqual([`${hashOf(bytes)}.jpg`]);
  expect(Buffer.from(await library.media.read(`${hashOf(bytes)}.jpg`)).equals(bytes)).toBe(true);
});

test("the same picture twice, and at once, is one file that is written once", async () => {
  const folder = await temporaryFolder();
  const library = await openIn(folder);
  const { media } = await library.media.add(png());
  const before = await stat(join(folder, "media", media));
  const again = await Promise.all([library.media.add(png()), library.media.add(png()), library.media.add(gif())]);
  expect(again.map((one) => one.media)).toEqual([media, media, `${hashOf(gif())}.gif`]);
  expect((await stat(join(folder, "media", media))).ino).toBe(before.ino);
  expect((await readdir(join(folder, "media"))).length).toBe(2);
});

test("a file cut by others is made whole when its picture comes again", async () => {
  const folder = await temporaryFolder();
  const library = await openIn(folder);
  const { media } = await library.media.add(png());
  await writeFile(join(folder, "media", media), png().subarray(0, 40));
  await library.media.add(png());
  expect((await readFile(join(folder, "media", media))).equals(png())).toBe(true);
});

test.each([
  ["a text", Buffer.from("ليس صورة، وإن سُمّي كذلك، فهو نص طويل"), "not-image"],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script><p>نص</p>"), "not-image"],
  ["a drawing", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'), "svg-image"],
  ["half a picture", png().subarray(0, 20), "not-image"],
  ["a picture of more than the limit", Buffer.concat([png(), Buffer.alloc(imageLimit)]), "image-too-large"],
])("%s is refused, and nothing is written", async (_, bytes, code) => {
  const folder = await temporaryFolder();
  const library = await openIn(folder);
  await expect(library.media.add(bytes)).rejects.toMatchObject({ failure: { code } });
  expect(await readdir(folder)).not.toContain("media");
});

test.each([
  "../../etc/passwd",
  "media/x",
  `${"a".repeat(64)}.svg`,
  `${"A".repeat(64)}.jpg`,
  `${"a".repeat(64)}.jpg/..`,
])("no name but a hash is asked for: %s", async (name) => {
  const library = await openIn(await temporaryFolder());
  await expect((async () => library.media.read(name))()).rejects.toMatchObject({ failure: { code: "not-found" } });
  expect(await library.media.has(name)).toBe(false);
});

test("pictures are no pieces, and outlive every start, scan and deleted piece", async () => {
  const folder = await temporaryFolder();
  const first = await openIn(folder);
  const { media } = await first.media.add(png());
  await first.create(pieceOf(1));
  const { binId } = await first.delete(idOf(1));
  await first.removeForever(binId);
  await first.close();
  await mkdir(join(folder, "media"), { recursive: true });
  await writeFile(join(folder, "media", `.~${"a".repeat(16)}.tmp`), png().subarray(0, 50));
  const second = await openIn(folder);
  await second.refresh();
  expect(await listed(second)).toEqual([]);
  expect(await readdir(join(folder, "media"))).toEqual([media]);
});

describe("a disk that fails", () => {
  async function storeOn(disk: SimulatedDisk): Promise<MediaStore> {
    await disk.makeFolder("/library").catch(() => {});
    const site = new Site({ disk, folder: "/library", log: () => {}, now: () => new Date() });
    await site.connect();
    return new MediaStore(site);
  }
  const name = `${hashOf(png())}.png`;
  const path = `/library/media/${name}`;

  test("full: said so, nothing half under the name, and taken in when there is room", async () => {
    for (const room of [0, 10, png().length - 1]) {
      const disk = new SimulatedDisk();
      const store = await storeOn(disk);
      disk.room = room;
      await expect(store.add(png())).rejects.toMatchObject({ failure: { code: "disk-full" } });
      expect([...disk.files().keys()]).toEqual([]);
      disk.room = Number.POSITIVE_INFINITY;
      expect((await store.add(png())).media).toBe(name);
    }
  });

  test("at any step: never a name with less than the whole picture, and what was answered is there after a power cut", async () => {
    const whole = new SimulatedDisk();
    const first = await storeOn(whole);
    const from = whole.steps;
    await first.add(png());
    const steps = whole.steps - from;
    expect(steps).toBeGreaterThan(4);
    for (let step = 1; step <= steps; step++) {
      const disk = new SimulatedDisk();
      const store = await storeOn(disk);
      await disk.syncFolder("/");
      disk.dieAt = disk.steps + step;
      const added = await Promise.race([store.add(png()), disk.died.then(() => null)]);
      for (const later of [
        disk.afterKill(),
        disk.afterPowerCut(() => false, "kept"),
        disk.afterPowerCut(() => true, "kept"),
      ]) {
        const file = later.files().get(path);
        if (file) expect(Buffer.from(file).equals(png()), `died at ${disk.trace.at(-1)}`).toBe(true);
        if (added) expect(file, `${disk.trace.at(-1)}`).toBeDefined();
      }
    }
  });

  test("away: the picture is refused and no folder is made in its place", async () => {
    const disk = new SimulatedDisk();
    const store = await storeOn(disk);
    await disk.removeFolder("/library");
    await expect(store.add(png())).rejects.toMatchObject({ failure: { code: "offline-library" } });
    expect([...disk.files().keys()]).toEqual([]);
  });
});
