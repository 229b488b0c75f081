import { imageEdge } from "../article/image.ts";

/** The ending a picture's file gets, which is also what kind it is. */
export type ImageKind = "jpg" | "png" | "webp" | "gif" | "avif";

export interface ImageFile {
  kind: ImageKind;
  /** Pixels, as they lie in the file. */
  width: number;
  height: number;
}

type Size = Omit<ImageFile, "kind">;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function says(bytes: Uint8Array, at: number, letters: string): boolean {
  return [...letters].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** Start-of-frame segments but for the three numbers among them that mean something else (ITU-T T.81, table B.1). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  for (let at = 2; at + 9 <= bytes.length; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Filling bytes, and markers that stand without a length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The three ways a WebP file begins (RFC 9649): lossy, lossless, and with features. */
function webpSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  if (says(bytes, 12, "VP8 ")) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  if (says(bytes, 12, "VP8L")) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  if (!says(bytes, 12, "VP8X")) return null;
  const edge = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
  return { width: edge(24), height: edge(27) };
}

/** How far into an AVIF file its properties are looked for, in bytes. */
const avifHead = 64 * 1024;

/** The largest of the sizes (`ispe`) that an AVIF file gives: the others are tiles and small copies. */
function avifSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  const brands = Math.min(view.getUint32(0), 256, bytes.length);
  let isAvif = false;
  for (let at = 8; at + 4 <= brands; at += 4) isAvif ||= says(bytes, at, "avif") || says(bytes, at, "avis");
  if (!isAvif) return null;
  let largest: Size | null = null;
  for (let at = brands; at + 16 <= Math.min(bytes.length, avifHead); at++) {
    if (!says(bytes, at, "ispe")) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === null || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
}

function beginning(bytes: Uint8Array): [ImageKind, () => Size | null] | null {
  const view = viewOf(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return ["jpg", () => jpegSize(bytes)];
  if (says(bytes, 0, "\u0089PNG\r\n\u001a\n") && says(bytes, 12, "IHDR")) {
    return ["png", () => ({ width: view.getUint32(16), height: view.getUint32(20) })];
  }
  if (says(bytes, 0, "GIF87a") || says(bytes, 0, "GIF89a")) {
    return ["gif", () => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) })];
  }
  if (says(bytes, 0, "RIFF") && says(bytes, 8, "WEBP")) return ["webp", () => webpSize(bytes)];
  return says(bytes, 4, "ftyp") ? ["avif", () => avifSize(bytes)] : null;
}

const isEdge = (pixels: number) => pixels >= 1 && pixels <= imageEdge;

/**
 * What kind of picture a file is, by its first bytes and never by its name, and how large. Null for
 * all that is none of the five kinds, is cut off before its size, or says a size that none can have.
 */
export function readImage(bytes: Uint8Array): ImageFile | null {
  if (bytes.length < 24) return null;
  const [kind, sizeOf] = beginning(bytes) ?? [];
  const size = sizeOf?.() ?? null;
  return kind && size && isEdge(size.width) && isEdge(size.height) ? { kind, ...size } : null;
}

/** True for a drawing in SVG, which is a document with scripts and addresses in it and no picture. */
export function isSvg(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^[\ufeff\s]*</.test(head) && /<(?:[a-z]+:)?svg[\s>]/i.test(head);
}
