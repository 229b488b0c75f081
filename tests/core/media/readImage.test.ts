import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPictureFile } from "../../../core/media/imageLimit.ts";
import { isSvg, readImage } from "../../../core/media/readImage.ts";
import { gif, jpeg, png } from "../../media/pictures.ts";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)));

const avif = (brand: string, ...sizes: [number, number][]) =>
  bytes(
    [0, 0, 0, 24],
    `ftyp${brand}`,
    [0, 0, 0, 0],
    `mif1${brand}`,
    ...sizes.flatMap(([width, height]): (string | number[])[] => [
      [0, 0, 0, 20],
      "ispe",
      [0, 0, 0, 0, 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255],
    ]),
  );

describe("a picture's kind and size", () => {
  it.each([
    ["a JPEG", jpeg({ width: 300, height: 200 }), { kind: "jpg", width: 300, height: 200 }],
    [
      "a JPEG after its metadata",
      jpeg({ width: 8, height: 9, iptc: { caption: "تعليق" }, exif: { artist: "x" } }),
      { kind: "jpg", width: 8, height: 9 },
    ],
    ["a PNG", png(48, 32), { kind: "png", width: 48, height: 32 }],
    ["a GIF", gif(3, 2), { kind: "gif", width: 3, height: 2 }],
    [
      "a lossy WebP",
      bytes("RIFF", [0, 0, 0, 0], "WEBPVP8 ", [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0x2c, 0x41, 0xc8, 0x40]),
      { kind: "webp", width: 300, height: 200 },
    ],
    [
      "a lossless WebP",
      bytes("RIFF", [0, 0, 0, 0], "WEBPVP8L", [0, 0, 0, 0, 0x2f, 0x2b, 0xc1, 0x31, 0], new Array(8).fill(0)),
      { kind: "webp", width: 300, height: 200 },
    ],
    [
      "a WebP with features",
      bytes("RIFF", [0, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 0x2b, 1, 0, 199, 0, 0]),
      { kind: "webp", width: 300, height: 200 },
    ],
    [
      "an AVIF, by the largest of its parts",
      avif("avif", [64, 64], [300, 200]),
      { kind: "avif", width: 300, height: 200 },
    ],
  ])("%s", (_, file, expected) => {
    expect(readImage(file)).toEqual(expected);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["a text", bytes("ليس صورة بل نص أطول من أربعة وعشرين")],
    ["a HEIC, which no browser shows", avif("heic", [300, 200])],
    ["a JPEG cut off before its size", jpeg().subarray(0, 30)],
    ["a PNG without pixels", png(0, 0)],
    ["a size that none can have", png(1, 1).fill(0xff, 16, 20)],
    ["a page that pretends to be a GIF only by its name", bytes("<script>alert(1)</script>        ")],
  ])("is not read from %s", (_, file) => {
    expect(readImage(file)).toBeNull();
  });

  it("is asked of any bytes without failing", () => {
    const beginnings = [jpeg(), png(), gif(), avif("avif", [1, 1])].map((file) => [...file.subarray(0, 26)]);
    fc.assert(
      fc.property(fc.constantFrom(...beginnings, []), fc.uint8Array({ maxLength: 300 }), (start, rest) => {
        const read = readImage(new Uint8Array([...start, ...rest]));
        if (read) expect(Math.min(read.width, read.height)).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

it("knows a drawing in SVG however it begins", () => {
  for (const text of ["<svg xmlns='x'/>", "\ufeff\n<?xml version='1.0'?><!-- a --><svg>", "<s:svg xmlns:s='x'>"]) {
    expect(isSvg(new TextEncoder().encode(text)), text).toBe(true);
  }
  expect(isSvg(new TextEncoder().encode("قال إن <svg> ليس صورة"))).toBe(false);
  expect(isSvg(png())).toBe(false);
});

it("takes for a picture's file what means to be one, by its type or its name", () => {
  expect(isPictureFile({ name: "a", type: "image/png" })).toBe(true);
  expect(isPictureFile({ name: "صورة.JPG", type: "" })).toBe(true);
  expect(isPictureFile({ name: "خبر.txt", type: "text/plain" })).toBe(false);
});
