import type { Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { readPlainHtml } from "./plain/plainHtml.ts";

/** Reads an exported file as browsers do: a whole page, or with `isFragment` what could stand in a `body`. */
export function readHtml(html: string, isFragment = false): Root {
  return readPlainHtml(html, isFragment) ?? fromHtml(html, { fragment: isFragment });
}
