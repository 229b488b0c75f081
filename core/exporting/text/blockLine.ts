import type { Inline } from "../../article/inline.ts";
import { printable } from "../printable.ts";
import { bareStyle, type TextStyle } from "./textStyle.ts";

/** Text of one paragraph; a blank line in it would make it two, and one at its edge belongs to no one. */
export function withoutBlankLines(text: string): string {
  return printable(text)
    .replace(/\n\s*\n/g, "\n")
    .replace(/^\s*\n|\n\s*$/g, "");
}

/** Inline content as the text of one paragraph. */
export function blockLine(content: readonly Inline[], style: TextStyle = bareStyle): string {
  return withoutBlankLines(style.words(content));
}
