import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import { firstParagraph } from "../firstParagraph.ts";
import { isBlank, printable } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { blockText } from "./blockText.ts";
import { messageStyle } from "./messageStyle.ts";
import type { TextStyle } from "./textStyle.ts";

const oneLine = (text: string) => printable(text).replaceAll("\n", " ");

function openingLines(article: Article): string[] {
  const { by, comma } = printedWords(article.language);
  const byline = article.byline.length === 0 ? "" : `${by}: ${article.byline.join(comma)}`;
  return [article.section?.label ?? "", article.kicker, article.headline, article.deck, byline].map((text) =>
    oneLine(text).trim(),
  );
}

/** The body, the dateline printed at its first paragraph; a text without any gets one for it. */
function bodyParagraphs(article: Article, style: TextStyle): string[] {
  const { body, language, direction } = article;
  const parts = openingDateline(article);
  const opening = parts ? oneLine(printDateline(parts)) : "";
  const at = firstParagraph(body);
  const paragraphs = body.flatMap((block, index) =>
    blockText(block, language, direction, style, index === at ? opening : ""),
  );
  return at === -1 ? [style.lines(opening.trimEnd(), direction), ...paragraphs] : paragraphs;
}

const joined = (paragraphs: readonly string[]): string =>
  `${paragraphs
    .filter((text) => !isBlank(text))
    .join("\n\n")
    .trim()}\n`;

function bodyAndSource(article: Article, style: TextStyle): string[] {
  const source = closingDateline(article);
  const closing = source ? [`${printedWords(article.language).source}: ${oneLine(printDateline(source))}`] : [];
  return [...bodyParagraphs(article, style), ...closing.map((line) => style.lines(line, article.direction))];
}

/**
 * The piece as plain text, for a file and for a message: two line ends between paragraphs, isolates as U+2066
 * to U+2069, each line with the mark it needs to run in its direction, addresses once after their words.
 */
export function plainText(article: Article): string {
  const style = messageStyle();
  const opening = openingLines(article).map((line) => style.lines(line, article.direction));
  return joined([...opening, ...bodyAndSource(article, style)]);
}

/** The same without what stands above the text, for formats that have places of their own for it. */
export function plainBody(article: Article): string {
  return joined(bodyAndSource(article, messageStyle()));
}
