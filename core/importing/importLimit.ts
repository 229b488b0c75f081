import { articleFileLimit } from "../article/articleFile.ts";
import { textFileLimit } from "./text/decodeText.ts";

/** True for the name of an article's file; every other file is imported as a text. */
export function isArticleName(name: string): boolean {
  return name.toLowerCase().endsWith(".midad");
}

/** The largest Word file that is read, in bytes; most of it is pictures. */
const wordFileLimit = 60 * 1024 * 1024;
const isWordName = (name: string) => /\.docx$/i.test(name);

/** The largest file of that name that is imported, in bytes. */
export function importLimit(name: string): number {
  if (isWordName(name)) return wordFileLimit;
  return isArticleName(name) ? articleFileLimit : textFileLimit;
}
