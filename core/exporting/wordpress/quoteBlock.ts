import type { ElementContent } from "hast";
import type { Direction, PullQuote, Quote } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { isBlank } from "../printable.ts";
import { delimited } from "./delimited.ts";
import { directedHast } from "./directedHast.ts";
import { paragraphBlock } from "./paragraphBlock.ts";

function citeHast({ attribution }: Quote | PullQuote, around: Direction): ElementContent[] {
  if (!attribution || isBlank(inlineText(attribution.content))) return [];
  return [h("cite", directedHast(attribution.content, attribution.direction, around))];
}

/** A quotation: its words are a paragraph block inside, who said them the block's own `cite`. */
export function quoteBlock(quote: Quote, around: Direction): ElementContent[] {
  const { content, direction } = quote;
  const words = isBlank(inlineText(content)) ? [] : paragraphBlock(inlineHast(content), direction, around);
  const cite = citeHast(quote, around);
  if (words.length + cite.length === 0) return [];
  return delimited("quote", {}, [h("blockquote.wp-block-quote", [...words, ...cite])]);
}

/** A pull quote: words and `cite` are the block's own. */
export function pullQuoteBlock(quote: PullQuote, around: Direction): ElementContent[] {
  const { content, direction } = quote;
  const words = isBlank(inlineText(content)) ? [] : [h("p", directedHast(content, direction, around))];
  const cite = citeHast(quote, around);
  if (words.length + cite.length === 0) return [];
  // The block has its paragraph even where there are no words.
  const inner = [...(words.length > 0 ? words : [h("p")]), ...cite];
  return delimited("pullquote", {}, [h("figure.wp-block-pullquote", h("blockquote", inner))]);
}
