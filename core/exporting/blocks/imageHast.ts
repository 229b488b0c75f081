import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Direction } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import { inlineText } from "../../article/inline.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { isBlank } from "../printable.ts";
import { directionOf } from "./directionOf.ts";

/** What is written under a picture: its caption, and whose it is. */
export function imageHast({ caption, credit, direction }: Image, inherited: Direction): ElementContent[] {
  const words = isBlank(inlineText(caption)) ? [] : [h("p", inlineHast(caption))];
  const owner = isBlank(credit) ? [] : [h("p.credit", credit)];
  if (words.length + owner.length === 0) return [];
  return [h("figure", h("figcaption", directionOf(direction, inherited), words, owner))];
}
