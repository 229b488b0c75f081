import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Direction, Quote } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { isBlank } from "../printable.ts";
import { directionOf } from "./directionOf.ts";

/** A quotation: `blockquote`, whose bar follows its own direction, around one paragraph. */
export function quoteHast(block: Quote, inherited: Direction): ElementContent[] {
  if (isBlank(inlineText(block.content))) return [];
  return [h("blockquote", directionOf(block.direction, inherited), h("p", inlineHast(block.content)))];
}
