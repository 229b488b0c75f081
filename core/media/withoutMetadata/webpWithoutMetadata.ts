import { joined } from "./joined.ts";

const drawing = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);

/** The feature bits of `VP8X` that announce EXIF and XMP (RFC 9649, 2.7). */
const metadataBits = 0x08 | 0x04;

/** A `VP8X` chunk that announces only what is still there. */
function unannounced(chunk: Uint8Array): Uint8Array {
  const copy = chunk.slice();
  copy[8] = (copy[8] ?? 0) & ~metadataBits;
  return copy;
}

/** A WebP cut off in its pixels is kept as far as it goes; null for one cut off earlier. */
export function webpWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let hasPixels = false;
  const last = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= last; ) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const end = Math.min(at + 8 + length + (length % 2), bytes.length);
    const chunk = bytes.subarray(at, end);
    hasPixels ||= name === "VP8 " || name === "VP8L" || name === "ANMF";
    if (drawing.has(name)) parts.push(name === "VP8X" ? unannounced(chunk) : chunk);
    at = end;
  }
  if (!hasPixels) return null;
  const file = joined([bytes.slice(0, 12), ...parts]);
  new DataView(file.buffer).setUint32(4, file.length - 8, true);
  return file;
}
