// Rules: WHATWG Encoding (BOMs, strict decoding); the single-byte fallback is the one that Arabic
// Windows has written for thirty years.

/** The largest text that is read, in bytes: 20 MB, some forty novels. A story is a few kilobytes. */
export const textFileLimit = 20_000_000;

export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be" | "windows-1256";
export type TextProblem = "empty" | "not-text" | "too-large";

export type DecodedText =
  | {
      ok: true;
      text: string;
      encoding: TextEncodingName;
      /** Some bytes meant nothing; each such place holds U+FFFD. */
      damaged: boolean;
    }
  | { ok: false; problem: TextProblem };

function strictly(bytes: Uint8Array, encoding: TextEncodingName): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, ...bom: number[]): boolean {
  return bom.every((byte, index) => bytes[index] === byte);
}

/** Controls that no text editor writes; a page of text has none, a program or picture hundreds. */
const stray = /[^\P{Cc}\t\n\v\f\r\u0085]/gu;

function looksBinary(text: string): boolean {
  if (text.includes("\0")) return true;
  return (text.match(stray)?.length ?? 0) > text.length / 200;
}

/**
 * UTF-16 without a BOM: every space, digit and line end of a text is a unit with one NUL byte, all
 * on the same side. A binary file has them on both.
 */
function sideOfNuls(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
  }
  // A few letters of other scripts have their NUL on the wrong side: U+0100, U+4E00.
  const least = bytes.length / 200;
  if (odd > least && odd > even * 20) return "utf-16le";
  return even > least && even > odd * 20 ? "utf-16be" : null;
}

/**
 * UTF-8 with a few broken bytes (cut off in mid-letter, one bad sector) stays UTF-8: read as
 * Windows-1256 it would be mojibake from end to end. Real Windows-1256 leaves nothing but
 * replacements here.
 */
function mendedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const sound = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return sound > broken * 20 ? text : null;
}

function decode(bytes: Uint8Array): Omit<Extract<DecodedText, { ok: true }>, "ok"> | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodeUtf8(bytes.subarray(3)) ?? decodeWindows(bytes);
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), "utf-16be");
  const wide = sideOfNuls(bytes);
  if (wide !== null) return decodeUtf16(bytes, wide);
  return decodeUtf8(bytes) ?? decodeWindows(bytes);
}

function decodeUtf8(bytes: Uint8Array) {
  const text = strictly(bytes, "utf-8");
  if (text !== null) return { text, encoding: "utf-8" as const, damaged: false };
  const mended = mendedUtf8(bytes);
  return mended === null ? null : { text: mended, encoding: "utf-8" as const, damaged: true };
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be") {
  const text = strictly(bytes, encoding);
  if (text !== null) return { text, encoding, damaged: false };
  return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding, damaged: true };
}

function decodeWindows(bytes: Uint8Array) {
  const text = strictly(bytes, "windows-1256");
  return text === null ? null : { text, encoding: "windows-1256" as const, damaged: false };
}

/**
 * The text of a file: UTF-8, UTF-16 (either order, with or without BOM) or Windows-1256, without
 * its BOM and otherwise as it stands.
 * @param bytes the whole file; more than `textFileLimit` are refused undecoded
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > textFileLimit) return { ok: false, problem: "too-large" };
  if (bytes.length === 0) return { ok: false, problem: "empty" };
  const decoded = decode(bytes);
  if (decoded === null || looksBinary(decoded.text)) return { ok: false, problem: "not-text" };
  if (decoded.text.trim() === "") return { ok: false, problem: "empty" };
  return { ok: true, ...decoded };
}
