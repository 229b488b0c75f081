import type { Paragraph } from "docx";
import type { Direction, PullQuote, Quote } from "../../../article/blocks.ts";
import { inlineText } from "../../../article/inline.ts";
import { isBlank } from "../../printable.ts";
import { bareLineDocx, lineDocx } from "../lineDocx.ts";

/** A quotation, and under it who said it, in the direction of the article. */
export function quoteDocx(
  { type, content, attribution, direction }: Quote | PullQuote,
  inherited: Direction,
): Paragraph[] {
  const style = type === "quote" ? "Quote" : "IntenseQuote";
  const source = attribution && !isBlank(inlineText(attribution.content)) ? attribution : null;
  const together = source ? { keepNext: true } : {};
  const words = isBlank(inlineText(content)) ? [] : [lineDocx(style, content, direction ?? inherited, together)];
  if (source === null) return words;
  // Who said a quotation without words is kept apart from one above, of which it would be read.
  const apart = words.length === 0 ? [bareLineDocx("Gap", inherited)] : words;
  return [...apart, lineDocx("Attribution", source.content, source.direction ?? inherited)];
}
