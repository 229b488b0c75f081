import { joined, says } from "./joined.ts";

/** The size of a colour table that a packed field announces, in bytes (GIF89a, 18 and 20). */
const tableSize = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** Where a chain of sub-blocks ends, its closing zero included; the file's end where it is cut off. */
function chainEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
  return Math.min(at + 1, bytes.length);
}

/** Of the extensions, those that draw: control of a frame, plain text, how often it repeats. */
function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === 0xff) return says(bytes, at + 3, "NETSCAPE2.0") || says(bytes, at + 3, "ANIMEXTS1.0");
  return label === 0xf9 || label === 0x01;
}

/** A GIF cut off in its pixels is kept as far as it goes; null for one cut off earlier. */
export function gifWithoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const head = 13 + tableSize(bytes[10] ?? 0);
  const parts: Uint8Array[] = [bytes.subarray(0, head)];
  let hasPixels = false;
  for (let at = head; at < bytes.length; ) {
    const sign = bytes[at];
    if (sign === 0x3b) {
      parts.push(bytes.subarray(at, at + 1));
      break;
    }
    if (sign === 0x21) {
      const end = chainEnd(bytes, at + 2);
      if (isKept(bytes, at)) parts.push(bytes.subarray(at, end));
      at = end;
    } else if (sign === 0x2c) {
      const end = chainEnd(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0));
      parts.push(bytes.subarray(at, end));
      hasPixels = true;
      at = end;
    } else break;
  }
  return hasPixels ? joined(parts) : null;
}
