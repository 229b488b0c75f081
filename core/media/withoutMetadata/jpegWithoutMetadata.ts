import { joined, says } from "./joined.ts";

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Markers without a length: fillers, restarts, the start (ITU-T T.81, B.1.1.3). */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Of the application segments, those that change how the pixels look: JFIF, the colour profile, Adobe's transform. */
function isKept(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return says(bytes, at + 4, "JFIF\0");
  if (marker === 0xe2) return says(bytes, at + 4, "ICC_PROFILE\0");
  return marker === 0xee && says(bytes, at + 4, "Adobe");
}

/** How an EXIF segment says the picture is turned, 1 to 8 (EXIF 2.3, tag 274); 1 where it says nothing. */
function turnIn(bytes: Uint8Array, at: number, end: number): number {
  const view = viewOf(bytes);
  const tiff = at + 10;
  if (!says(bytes, at + 4, "Exif\0\0") || tiff + 8 > end) return 1;
  const little = says(bytes, tiff, "II");
  const ifd = tiff + view.getUint32(tiff + 4, little);
  if (ifd + 2 > end) return 1;
  const count = view.getUint16(ifd, little);
  for (let index = 0, entry = ifd + 2; index < count && entry + 12 <= end; index++, entry += 12) {
    if (view.getUint16(entry, little) !== 274) continue;
    const turn = view.getUint16(entry + 8, little);
    return turn >= 1 && turn <= 8 ? turn : 1;
  }
  return 1;
}

/** An EXIF segment that says how the picture is turned and nothing else. */
function turnSegment(turn: number): Uint8Array {
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8];
  const ifd = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
  const length = 2 + exif.length + tiff.length + ifd.length;
  return new Uint8Array([0xff, 0xe1, 0, length, ...exif, ...tiff, ...ifd]);
}

/** Where the pixels of a scan end: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** A JPEG cut off in its pixels is kept as far as it goes; what follows its end is dropped. Null for one cut off earlier. */
export function jpegWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let turn = 1;
  let hasPixels = false;
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return hasPixels ? joined(parts) : null;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) {
      parts.push(bytes.subarray(at, at + 2));
      break;
    }
    const end = isBare(marker) ? at + 2 : at + 4 <= bytes.length ? at + 2 + view.getUint16(at + 2) : bytes.length + 1;
    if (end > bytes.length || end < at + 2) return hasPixels ? joined(parts) : null;
    if (marker === 0xe1 && turn === 1) turn = turnIn(bytes, at, end);
    const until = marker === 0xda ? scanEnd(bytes, end) : end;
    hasPixels ||= marker === 0xda;
    if (isKept(bytes, at, marker)) parts.push(bytes.subarray(at, until));
    at = until;
  }
  if (!hasPixels) return null;
  if (turn !== 1) parts.splice(1, 0, turnSegment(turn));
  return joined(parts);
}
