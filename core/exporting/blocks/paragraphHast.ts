import type { ElementContent } from "hast";
import type { Direction, Paragraph } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { isBlank } from "../printable.ts";
import { directionOf } from "./directionOf.ts";

/** A paragraph; an empty one is only room on the screen and is not written. */
export function paragraphHast(block: Paragraph, inherited: Direction): ElementContent[] {
  if (isBlank(inlineText(block.content))) return [];
  return [h("p", directionOf(block.direction, inherited), inlineHast(block.content))];
}
