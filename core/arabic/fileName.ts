import { directionOf } from "./directionOf.ts";
import { isolateCloser, isolateOpeners } from "./isolatedText.ts";

// Rules: the "Names" section of the project's durability reference; reserved names: Microsoft,
// "Naming Files, Paths, and Namespaces".

/** The longest file name in bytes of UTF-8 in NFD, the form some disks store: well under every disk's 255. */
const nameLimit = 160;

const nameless = "مقال";

/** Controls, lone surrogates, and the marks that could show a name in another order than it has. */
const dropped = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\u200b]/gu;
/** What separates words or lines; dropping it would glue them together. */
const spacing = /[\t\n\v\f\r\u0085\p{Z}]/gu;
const forbidden = /[<>:"/\\|?*]/g;
const edges = /^[. ]+|[. ]+$/g;
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i;

const encoder = new TextEncoder();

function bytesOnDisk(text: string): number {
  return encoder.encode(text.normalize("NFD")).length;
}

/** The longest beginning of `text` that takes at most `room` bytes, cut between grapheme clusters. */
function cutToRoom(text: string, room: number): string {
  if (bytesOnDisk(text) <= room) return text;
  const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });
  let end = 0;
  let used = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    used += bytesOnDisk(segment);
    if (used > room) break;
    end = index + segment.length;
  }
  return text.slice(0, end).replace(edges, "");
}

function clean(text: string): string {
  const words = text.replace(spacing, " ").replace(forbidden, " ").replace(dropped, "");
  return words.normalize("NFC").replace(/ +/g, " ").replace(edges, "");
}

/** Windows takes the part before the first dot for the device, whatever follows. */
function isReserved(name: string): boolean {
  return reserved.test((name.split(".")[0] ?? "").trimEnd());
}

/**
 * The file name for a piece: from its headline, safe on every system, at most 160 bytes of UTF-8 in
 * NFD with everything. The name is a label; identity is the id inside the file.
 * @param shortId keeps names apart; may be empty
 * @param extension with its dot
 */
export function fileNameFor(headline: string, shortId: string, extension: string): string {
  const tail = (shortId === "" ? "" : ` ${shortId}`) + extension;
  const stem = cutToRoom(clean(headline), nameLimit - bytesOnDisk(tail)) || nameless;
  const name = stem + tail;
  return isReserved(name) ? `_${cutToRoom(stem, nameLimit - bytesOnDisk(tail) - 1)}${tail}` : name;
}

function splitExtension(fileName: string): [stem: string, extension: string] {
  const dot = fileName.lastIndexOf(".");
  return dot <= 0 ? [fileName, ""] : [fileName.slice(0, dot), fileName.slice(dot)];
}

/** The name of a copy kept beside `fileName`: the same with `label` in brackets, within the same limit. */
export function labelledName(fileName: string, label: string): string {
  const [stem, extension] = splitExtension(fileName);
  const tail = ` (${label})${extension}`;
  return cutToRoom(stem, nameLimit - bytesOnDisk(tail)) + tail;
}

/** What hides or reorders: every control and format character but the joiners that Arabic script needs. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const joiners = new Set(["\u200c", "\u200d"]);

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}

/** A name from the disk with its control, bidi-control and invisible characters made visible. */
export function shownName(name: string): string {
  return name.replace(invisible, (found) => (joiners.has(found) ? found : visible(found)));
}

/** The same, isolated from the sentence around it, in the direction it is read (UAX #9). */
export function displayName(name: string): string {
  return `${isolateOpeners[directionOf(name)]}${shownName(name)}${isolateCloser}`;
}

/** A path from the disk, likewise: its parts stand from left to right, whatever they are called. */
export function displayPath(path: string): string {
  return `${isolateOpeners.ltr}${shownName(path)}${isolateCloser}`;
}
