import { readImage } from "./readImage.ts";

const letters = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** A PNG says before its pixels that it moves (`acTL`). */
function pngMoves(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = letters(bytes, at + 4);
    if (name === "acTL") return true;
    if (name === "IDAT") return false;
  }
  return false;
}

/** The animation bit of `VP8X` (RFC 9649, 2.7). */
const webpMoves = (bytes: Uint8Array) => letters(bytes, 12) === "VP8X" && ((bytes[20] ?? 0) & 0x02) !== 0;

/** A GIF with a second frame: there is one where the first one's blocks are followed by another. */
function gifMoves(bytes: Uint8Array): boolean {
  const table = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  let frames = 0;
  for (let at = 13 + table(bytes[10] ?? 0); at < bytes.length; ) {
    if (bytes[at] === 0x2c) frames += 1;
    if (frames > 1) return true;
    if (bytes[at] !== 0x2c && bytes[at] !== 0x21) return false;
    at += bytes[at] === 0x2c ? 11 + table(bytes[at + 9] ?? 0) : 2;
    while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
  }
  return false;
}

/** True for a picture that moves: encoded anew as one picture it would stand still. */
export function isAnimated(bytes: Uint8Array): boolean {
  switch (readImage(bytes)?.kind) {
    case "png":
      return pngMoves(bytes);
    case "webp":
      return webpMoves(bytes);
    case "gif":
      return gifMoves(bytes);
    case "avif":
      return letters(bytes, 8) === "avis";
    default:
      return false;
  }
}
