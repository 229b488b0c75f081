import { decodeText, type TextProblem, textFileLimit } from "../text/decodeText.ts";

type DecodedPage = { ok: true; text: string } | { ok: false; problem: TextProblem };

/** How far into a page its encoding is looked for, in bytes; the standard says 1,024, old pages say it later. */
const prescan = 4096;

const declared =
  /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([a-z0-9_:.-]{2,40})|<\?xml\b[^>]{0,100}?\bencoding\s*=\s*["']([a-z0-9_:.-]{2,40})/i;

/** Reads a page in the encoding that it says it is written in; null where it says none that can be. */
function asDeclared(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, prescan));
  const found = declared.exec(head);
  const label = found?.[1] ?? found?.[2];
  // UTF-16 is ASCII-like nowhere: a page that can say so is not in it.
  if (label === undefined || /^utf-?16/i.test(label)) return null;
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const hasMark = (bytes: Uint8Array) =>
  (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
  (bytes[0] === 0xff && bytes[1] === 0xfe) ||
  (bytes[0] === 0xfe && bytes[1] === 0xff);

/**
 * The text of a page: by its byte order mark, else by the encoding it names, else as any text. A name that
 * the bytes contradict (saved again as UTF-8, the old name kept) is not believed.
 * Rules: WHATWG HTML, "determining the character encoding".
 */
export function decodeHtml(bytes: Uint8Array): DecodedPage {
  const decoded = decodeText(bytes);
  if (bytes.length > textFileLimit || hasMark(bytes)) return decoded;
  // Bytes that are sound UTF-8 with letters beyond ASCII are nothing else.
  if (decoded.ok && decoded.encoding !== "windows-1256" && !decoded.damaged) return decoded;
  const text = asDeclared(bytes);
  return text === null || text.trim() === "" ? decoded : { ok: true, text };
}
