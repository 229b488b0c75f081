import type { ElementContent } from "hast";
import type { Direction, Heading } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { isBlank } from "../printable.ts";
import { directionOf } from "./directionOf.ts";

/** A heading under the headline: `h2` to `h4`. */
export function headingHast(block: Heading, inherited: Direction): ElementContent[] {
  if (isBlank(inlineText(block.content))) return [];
  return [h(`h${block.level}`, directionOf(block.direction, inherited), inlineHast(block.content))];
}
