import { isWordPackage } from "./docx/wordPackage.ts";
import { decodeText } from "./text/decodeText.ts";

/** Files of other programs that are more than a text. */
export type ForeignKind = "html" | "markdown" | "docx" | "ninjs";

const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, index) => bytes[index] === byte);

/** A page by its first words, whatever its name is: programs save pages as `.doc` and `.txt`, too. */
const page =
  /^[\ufeff\s]*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body)\b/i;
/** A page saved with all its parts in one file of mail. */
const archive = /^(?:from|mime-version|snapshot-content-location)\s*:[\s\S]{0,1500}multipart\/related/i;

/** Kinds that mean to be documents and that we do not read: old Word (and locked files of the new), PDF, RTF. */
function isUnread(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0) ||
    startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
    startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)
  );
}

const zip = (bytes: Uint8Array) =>
  startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);

/**
 * What kind of file this is, by its first bytes, and where they leave it open by the ending of its name.
 * `unsupported`: a document that we do not read. Null: a text, or nothing known.
 */
export function foreignKind(name: string, bytes: Uint8Array): ForeignKind | "unsupported" | null {
  if (zip(bytes)) return isWordPackage(bytes) || /\.docx$/i.test(name) ? "docx" : "unsupported";
  if (isUnread(bytes)) return "unsupported";
  // A page or a text that was only given the name is read as what it is.
  if (/\.docx$/i.test(name) && !decodeText(bytes).ok) return "docx";
  const start = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 4096).filter((byte) => byte !== 0))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "");
  if (archive.test(start)) return "unsupported";
  if (/\.(?:x?html?|xht)$/i.test(name) || page.test(start)) return "html";
  return /\.(?:md|markdown|mdown|mkd)$/i.test(name) ? "markdown" : null;
}
