import type { ElementContent } from "hast";
import { blockTexts, type UnknownBlock } from "../../article/blocks.ts";
import { h } from "../h.ts";
import { isBlank } from "../printable.ts";

/** A block of a newer Midad: its text as paragraphs, never its data as markup. */
export function unknownHast(block: UnknownBlock): ElementContent[] {
  return blockTexts(block)
    .filter((text) => !isBlank(text))
    .map((text) => h("p", text));
}
