import type { ElementContent } from "hast";
import type { Direction, PullQuote, Quote } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { isBlank } from "../printable.ts";
import { directionOf } from "./directionOf.ts";

/**
 * A quotation: `blockquote`, whose bar follows its own direction, around one paragraph; a pull quote
 * is an `aside`. Who said it stands under it in the direction of the article.
 */
export function quoteHast(
  { type, direction, content, attribution }: Quote | PullQuote,
  inherited: Direction,
): ElementContent[] {
  const words = isBlank(inlineText(content)) ? [] : [h("p", inlineHast(content))];
  const source =
    attribution && !isBlank(inlineText(attribution.content))
      ? [
          h(
            "footer",
            directionOf(attribution.direction ?? inherited, direction ?? inherited),
            h("cite", inlineHast(attribution.content)),
          ),
        ]
      : [];
  if (words.length + source.length === 0) return [];
  const dir = directionOf(direction, inherited);
  if (type === "quote") return [h("blockquote", dir, words, source)];
  // Two of them would be two landmarks of one name (WAI-ARIA, complementary), which a pull quote is not.
  return [h("aside.pullquote", { ...dir, role: "doc-pullquote" }, words, source)];
}
