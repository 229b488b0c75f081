import type { ElementContent } from "hast";
import type { Direction } from "../../article/blocks.ts";
import { type Inline, inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { isBlank } from "../printable.ts";

/**
 * Content in its own direction where the block cannot say it. WordPress calls a block damaged that has an
 * attribute it does not know, and but for the paragraph no block knows `dir` (wp-calypso #67354); what
 * stands inside a text it keeps. `bdi` gives the words their order, not the block its side of the page.
 */
export function directedHast(
  content: readonly Inline[],
  own: Direction | undefined,
  around: Direction,
): ElementContent[] {
  const words = inlineHast(content);
  if (own === undefined || own === around || isBlank(inlineText(content))) return words;
  return [h("bdi", { dir: own }, words)];
}
