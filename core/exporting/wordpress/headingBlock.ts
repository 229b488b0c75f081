import type { ElementContent } from "hast";
import type { Direction, Heading } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { isBlank } from "../printable.ts";
import { delimited } from "./delimited.ts";
import { directedHast } from "./directedHast.ts";

/** A heading; its level is said where it is not the second, which WordPress takes for granted. */
export function headingBlock({ level, content, direction }: Heading, around: Direction): ElementContent[] {
  if (isBlank(inlineText(content))) return [];
  const heading = h(`h${level}.wp-block-heading`, directedHast(content, direction, around));
  return delimited("heading", level === 2 ? {} : { level }, [heading]);
}
