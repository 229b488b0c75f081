import type { Block } from "../article/blocks.ts";
import { inlineText } from "../article/inline.ts";
import { isBlank } from "./printable.ts";

/** The index of the first paragraph with text, where the dateline is printed; -1 where there is none. */
export function firstParagraph(body: readonly Block[]): number {
  return body.findIndex((block) => block.type === "paragraph" && !isBlank(inlineText(block.content)));
}
