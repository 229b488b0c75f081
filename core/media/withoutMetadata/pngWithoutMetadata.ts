import { joined } from "./joined.ts";

/** What draws the picture or says its colours (PNG, third edition, 5.6); text, time, EXIF and the private chunks are not. */
const drawing = new Set("IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD pHYs acTL fcTL fdAT".split(" "));

/** A PNG cut off in its pixels is kept as far as it goes; null for one cut off earlier. */
export function pngWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = Math.min(at + 12 + view.getUint32(at), bytes.length);
    hasPixels ||= name === "IDAT";
    if (drawing.has(name)) parts.push(bytes.subarray(at, end));
    if (name === "IEND") break;
    at = end;
  }
  return hasPixels ? joined(parts) : null;
}
