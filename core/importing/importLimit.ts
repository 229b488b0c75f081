import { articleFileLimit } from "../article/articleFile.ts";
import { packLimits } from "../exporting/pack/packManifest.ts";
import { textFileLimit } from "./text/decodeText.ts";

/** True for the name of an article's file; every other file is imported as a text. */
export function isArticleName(name: string): boolean {
  return name.toLowerCase().endsWith(".midad");
}

/** True for the name of a piece packed with its pictures. */
export function isPackName(name: string): boolean {
  return name.toLowerCase().endsWith(".midadz");
}

/** True for the bytes of an article's file, whatever its name is: each begins with what it is. */
export function isArticleFile(bytes: Uint8Array): boolean {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?\s*\{\s*"format"\s*:\s*"midad-article"/.test(start);
}

/** True for the name of a file of JSON, which is read as ninjs. */
export function isNinjsName(name: string): boolean {
  return /\.(?:json|ninjs)$/i.test(name);
}

/** The largest Word file that is read, in bytes; most of it is pictures. */
const wordFileLimit = 60 * 1024 * 1024;
const isWordName = (name: string) => /\.docx$/i.test(name);

/** The largest file of that name that is imported, in bytes. */
export function importLimit(name: string): number {
  if (isPackName(name)) return packLimits.bytes;
  if (isWordName(name)) return wordFileLimit;
  return isArticleName(name) ? articleFileLimit : textFileLimit;
}
