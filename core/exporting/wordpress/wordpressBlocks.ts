import type { ElementContent } from "hast";
import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import { firstParagraph } from "../firstParagraph.ts";
import type { PictureAddress } from "../pictures.ts";
import { isBlank } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { serializeHtml } from "../serializeHtml.ts";
import { blockBlocks } from "./blockBlocks.ts";
import { apart } from "./delimited.ts";
import { paragraphBlock } from "./paragraphBlock.ts";
import { withoutShortcodes } from "./withoutShortcodes.ts";

const words = (value: string): ElementContent[] => (isBlank(value) ? [] : [{ type: "text", value }]);

/** What WordPress has no field for; title, category and the rest have theirs, and a post's text repeats none. */
function openingBlocks({ kicker, deck, byline, language, direction }: Article): ElementContent[][] {
  const { by, comma } = printedWords(language);
  const lines = { kicker, deck, byline: byline.length === 0 ? "" : `${by} ${byline.join(comma)}` };
  return Object.entries(lines)
    .filter(([, text]) => !isBlank(text))
    .map(([name, text]) => paragraphBlock(words(text), undefined, direction, name));
}

/** The blocks of the text, the dateline printed at its first paragraph; a text without any gets one for it. */
function bodyBlocks(article: Article, pictures: PictureAddress): ElementContent[][] {
  const { direction, body } = article;
  const parts = openingDateline(article);
  const opening = words(parts ? printDateline(parts) : "");
  const at = firstParagraph(body);
  const blocks = body.map((block, index) => blockBlocks(block, direction, pictures, index === at ? opening : []));
  return at === -1 && opening.length > 0 ? [paragraphBlock(opening, undefined, direction), ...blocks] : blocks;
}

function closingBlocks(article: Article): ElementContent[][] {
  const parts = closingDateline(article);
  if (!parts) return [];
  const source = `${printedWords(article.language).source}: ${printDateline(parts)}`;
  return [paragraphBlock(words(source), undefined, article.direction, "source")];
}

/** What a picture shows stands in an attribute, which no tag can part: there the reference has to do. No comment of a block holds a bracket. */
const asReferences = (html: string) => html.replaceAll("[", "&#91;");

/** The piece as the code editor of WordPress takes it: its text in blocks, which open without a repair. */
export function wordpressBlocks(article: Article, pictures: PictureAddress): string {
  const blocks = [...openingBlocks(article), ...bodyBlocks(article, pictures), ...closingBlocks(article)];
  return asReferences(serializeHtml(withoutShortcodes(apart(blocks))));
}
