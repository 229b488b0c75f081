import { articleFileLimit } from "../article/articleFile.ts";
import { textFileLimit } from "./text/decodeText.ts";

/** True for the name of an article's file; every other file is imported as a text. */
export function isArticleName(name: string): boolean {
  return name.toLowerCase().endsWith(".midad");
}

/** The largest file of that name that is imported, in bytes. */
export function importLimit(name: string): number {
  return isArticleName(name) ? articleFileLimit : textFileLimit;
}
