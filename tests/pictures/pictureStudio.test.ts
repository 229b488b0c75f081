import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { withoutMetadata } from "../../core/media/withoutMetadata/withoutMetadata.ts";
import type { PictureSource } from "../../electron/exporting/pictureSource.ts";
import { hashOf } from "../../electron/library/foreignCopy.ts";
import { pictureWords } from "../../electron/media/pictureWords.ts";
import { PictureStudio, type StudioWish } from "../../electron/pictures/pictureStudio.ts";
import { plainDecoder } from "../../electron/pictures/plainDecoder.ts";
import { jpeg, packet } from "../media/pictures.ts";
import { cutOut, halves, holds, moving, photo } from "./photos.ts";

const webp: StudioWish = { kinds: ["webp", "jpg", "png", "gif"], widest: 160, metadata: "none" };
const jpg: StudioWish = { ...webp, kinds: ["jpg", "png", "gif"] };

const only = (bytes: Uint8Array): PictureSource => ({ has: async () => true, read: async () => bytes });

async function made(bytes: Uint8Array, wish: Partial<StudioWish> = {}) {
  const picture = await new PictureStudio(plainDecoder).make(only(bytes), hashOf(bytes), { ...webp, ...wish });
  if (!picture) throw new Error("no picture was made");
  return { ...picture, meta: await sharp(picture.bytes, { failOn: "none" }).metadata() };
}

const secrets = ["SERIAL-4711", "LENS-0815", "Kamera", "haqq-2026", "wasf-al-sura", "Exif"];

describe("a photograph", () => {
  it.each([
    ["webp", webp, "webp"],
    ["jpg", jpg, "jpeg"],
  ] as const)("becomes %s, as large as asked, and says nothing of camera and place", async (kind, wish, format) => {
    const { meta, ...picture } = await made(await photo(400, 200), wish);
    expect(picture).toMatchObject({ kind, width: 160, height: 80, isUndecoded: false });
    expect(meta).toMatchObject({ format, width: 160, height: 80, space: "srgb" });
    expect(meta.exif ?? meta.xmp ?? meta.iptc ?? meta.icc).toBeUndefined();
    for (const secret of secrets) expect(holds(picture.bytes, secret)).toBe(false);
  });

  it("stands as it was held", async () => {
    const { bytes, width, height } = await made(await photo(400, 200, 6));
    expect([width, height]).toEqual([80, 160]);
    // What was on the left is on top after a turn to the right.
    const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeLessThan(80);
    expect(data[data.length - 3]).toBeGreaterThan(180);
  });

  it("is never made larger", async () => {
    expect(await made(await photo(64, 40))).toMatchObject({ width: 64, height: 40 });
  });

  it("keeps what it shows and whose it is where asked, and nothing else", async () => {
    const xmp = packet("<dc:rights>خاص</dc:rights>");
    const file = jpeg({ iptc: { caption: "ميدان <ما>", byline: "سارة", credit: "رويترز" }, xmp });
    const { bytes } = await made(file, { metadata: "credit" });
    expect(pictureWords(bytes)).toMatchObject({ caption: "ميدان <ما>", credit: "سارة / رويترز", copyright: "خاص" });
    const { bytes: credited } = await made(await photo(300, 200), { metadata: "credit" });
    expect(pictureWords(credited)).toMatchObject({ caption: "wasf-al-sura", copyright: "haqq-2026" });
    for (const secret of ["SERIAL-4711", "LENS-0815", "Kamera"]) expect(holds(credited, secret)).toBe(false);
  });

  it("keeps place and number only where all was asked for, and stands upright then, too", async () => {
    const { bytes, meta } = await made(await photo(400, 200, 6), { metadata: "all" });
    expect(holds(bytes, "SERIAL-4711")).toBe(true);
    expect([meta.width, meta.height, meta.orientation ?? 1]).toEqual([80, 160, 1]);
  });

  it("in other colours comes in sRGB", async () => {
    const wide = await halves(200, 100).withIccProfile("p3").jpeg().toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    const { meta } = await made(wide);
    expect(meta.icc).toBeUndefined();
    const print = await halves(200, 100).toColourspace("cmyk").jpeg().toBuffer();
    expect((await made(print, jpg)).meta.space).toBe("srgb");
  });

  it("that is already what is wished for is not encoded again only to lose", async () => {
    const small = await halves(100, 60).jpeg({ quality: 20, mozjpeg: true }).toBuffer();
    const { bytes } = await made(small, jpg);
    expect(Buffer.from(bytes).equals(small)).toBe(true);
  });
});

describe("other pictures", () => {
  it("with holes keep them, without loss", async () => {
    const drawing = await cutOut(80, 60).png().toBuffer();
    const pixels = async (bytes: Uint8Array) => sharp(bytes).ensureAlpha().raw().toBuffer();
    const before = await pixels(drawing);
    for (const wish of [webp, jpg]) {
      const { bytes, kind } = await made(drawing, wish);
      expect(kind).toBe(wish === webp ? kind : "png");
      expect((await pixels(bytes))[3]).toBe(0);
      // Under full transparency the colour is nobody's.
      const after = await pixels(bytes);
      expect(before.every((value, at) => (before[at - (at % 4) + 3] === 0 ? true : value === after[at]))).toBe(true);
    }
  });

  it.each(["gif", "webp"] as const)("that move stay as they are: %s", async (kind) => {
    const file = await moving(kind);
    const { bytes, meta } = await made(file);
    expect(meta.pages).toBe(3);
    expect(bytes.length).toBeLessThanOrEqual(file.length);
    const still = await made(file, { kinds: ["jpg", "png"] });
    expect(["jpg", "png"]).toContain(still.kind);
    expect(still.meta.pages ?? 1).toBe(1);
  });

  it("in AVIF become what pages show everywhere", async () => {
    const file = await halves(300, 200).avif({ effort: 0 }).toBuffer();
    expect(await made(file, jpg)).toMatchObject({ kind: "jpg", width: 160, height: 107 });
  });
});

describe("a picture that cannot be decoded", () => {
  it("goes along as it was, without its metadata and standing as it was held", async () => {
    const whole = await photo(400, 200, 6);
    const cut = whole.subarray(0, whole.length - 300);
    const { isUndecoded, width, height, bytes, meta } = await made(cut);
    expect({ isUndecoded, width, height }).toEqual({ isUndecoded: true, width: 200, height: 400 });
    expect(meta.orientation).toBe(6);
    for (const secret of secrets.slice(0, -1)) expect(holds(bytes, secret)).toBe(false);
  });

  it("is null where it cannot be freed of its metadata, and where it is no picture any more", async () => {
    const avif = await halves(64, 48).avif({ effort: 0 }).toBuffer();
    const studio = new PictureStudio(plainDecoder);
    for (const bytes of [avif.subarray(0, avif.length - 40), (await photo(64, 48)).subarray(0, 200), Buffer.from("x")])
      expect(await studio.make(only(bytes), hashOf(bytes), webp)).toBeNull();
  });

  it("is null for a format that cannot show its kind", async () => {
    const whole = await halves(64, 48).webp().toBuffer();
    const cut = whole.subarray(0, whole.length - 20);
    expect(await new PictureStudio(plainDecoder).make(only(cut), hashOf(cut), jpg)).toBeNull();
  });

  it("of more pixels than any camera takes is not tried", async () => {
    const bomb = Buffer.from(await halves(8, 8).png().toBuffer());
    bomb.writeUInt32BE(90_000, 16);
    bomb.writeUInt32BE(90_000, 20);
    const made = await new PictureStudio(plainDecoder).make(only(bomb), hashOf(bomb), webp);
    expect(made).toMatchObject({ isUndecoded: true, width: 90_000 });
  });

  it("is tried once a session", async () => {
    const encode = vi.fn(() => Promise.reject(new Error("no")));
    const studio = new PictureStudio({ encode });
    const bytes = await photo(64, 48);
    for (let time = 0; time < 3; time++) await studio.make(only(bytes), "x", webp);
    expect(encode).toHaveBeenCalledTimes(1);
  });
});

it("a picture is decoded once a session for the same wish, and again for another", async () => {
  const encode = vi.fn(plainDecoder.encode);
  const studio = new PictureStudio({ encode });
  const bytes = await photo(200, 100);
  const first = await studio.make(only(bytes), "x", webp);
  expect(await studio.make(only(bytes), "x", webp)).toEqual(first);
  expect(encode).toHaveBeenCalledTimes(1);
  await studio.make(only(bytes), "x", { ...webp, widest: 50 });
  expect(encode).toHaveBeenCalledTimes(2);
});

describe("asked for all at once", () => {
  const many = 24;

  it("pictures are read and decoded a few at a time: however many they are, they do not fill the memory", async () => {
    const bytes = await photo(64, 48);
    let [held, most] = [0, 0];
    const read = async () => {
      most = Math.max(most, ++held);
      return bytes;
    };
    const encode = vi.fn(async (...given: Parameters<typeof plainDecoder.encode>) => {
      const file = await plainDecoder.encode(...given);
      held -= 1;
      return file;
    });
    const studio = new PictureStudio({ encode });
    const names = Array.from({ length: many }, (_, index) => `${index}`);
    await Promise.all(names.map((name) => studio.make({ has: async () => true, read }, name, webp)));
    expect(encode).toHaveBeenCalledTimes(many);
    expect(most).toBeLessThan(many / 4);
  });

  it("one picture is decoded once, for all who ask; and again for who asks after a failure", async () => {
    const encode = vi.fn(plainDecoder.encode);
    const studio = new PictureStudio({ encode });
    const bytes = await photo(64, 48);
    const read = vi.fn<PictureSource["read"]>().mockRejectedValueOnce(new Error("away")).mockResolvedValue(bytes);
    const ask = () => studio.make({ has: async () => true, read }, "x", webp);
    const failed = await Promise.allSettled([ask(), ask()]);
    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    const made = await Promise.all([ask(), ask(), ask()]);
    expect(made.map((picture) => picture?.width)).toEqual([64, 64, 64]);
    expect(read).toHaveBeenCalledTimes(2);
    expect(encode).toHaveBeenCalledTimes(1);
  });
});

describe("metadata are taken out without decoding", () => {
  const exif = { IFD0: { Copyright: "SECRET-1" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "1/1 2/1 3/1" } };
  const pixels = (bytes: Uint8Array) => sharp(bytes, { animated: true }).raw().toBuffer();

  it.each(["jpeg", "png", "webp"] as const)("%s", async (kind) => {
    const file = await halves(60, 40).withExif(exif).withXmp("<x>SECRET-2</x>").toFormat(kind).toBuffer();
    const before = await sharp(file).metadata();
    expect([before.exif, before.xmp]).not.toContain(undefined);
    const bare = withoutMetadata(Buffer.concat([file, Buffer.from("SECRET-3 after the end")]));
    if (!bare) throw new Error("nothing left");
    for (const secret of ["SECRET", "Exif"]) expect(holds(bare, secret)).toBe(false);
    expect((await pixels(bare)).equals(await pixels(file))).toBe(true);
    const { exif: left, xmp } = await sharp(bare).metadata();
    expect([left, xmp]).toEqual([undefined, undefined]);
  });

  it("gif: comments and programs' words, not its movement", async () => {
    const file = await moving("gif");
    const at = file.indexOf(Buffer.from([0x21]), 13);
    const comment = Buffer.from("\u0021\u00fe\u0007SECRET1\0", "latin1");
    const app = Buffer.from("\u0021\u00ff\u000bXMP DataXMP\u0007SECRET2\0", "latin1");
    const full = Buffer.concat([file.subarray(0, at), comment, app, file.subarray(at)]);
    const bare = withoutMetadata(full);
    expect(bare && Buffer.from(bare).equals(file)).toBe(true);
  });

  it("of whatever bytes: it ends, and never throws", async () => {
    const files = await Promise.all([photo(40, 30), cutOut(20, 20).png().toBuffer(), moving("gif"), moving("webp")]);
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 400; round++) {
      const file = Buffer.from(files[round % files.length] ?? []);
      for (let edit = 0; edit < 6; edit++) file[next(file.length)] = next(256);
      expect(() => withoutMetadata(file.subarray(0, next(file.length)))).not.toThrow();
    }
  });
});
