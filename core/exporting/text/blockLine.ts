import { isolatedText } from "../../arabic/isolatedText.ts";
import type { Inline } from "../../article/inline.ts";
import { printable } from "../printable.ts";

/** Text of one paragraph; a blank line in it would make it two. */
export function withoutBlankLines(text: string): string {
  return printable(text).replace(/\n\s*\n/g, "\n");
}

/** Inline content as the text of one paragraph. */
export function blockLine(content: readonly Inline[]): string {
  return withoutBlankLines(isolatedText(content));
}
