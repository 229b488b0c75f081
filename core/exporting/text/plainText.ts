import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import { firstParagraph } from "../firstParagraph.ts";
import { isBlank, printable } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { blockText } from "./blockText.ts";

const oneLine = (text: string) => printable(text).replaceAll("\n", " ");

function openingLines(article: Article): string[] {
  const { by, comma } = printedWords(article.language);
  const byline = article.byline.length === 0 ? "" : `${by}: ${article.byline.join(comma)}`;
  return [article.section?.label ?? "", article.kicker, article.headline, article.deck, byline].map((text) =>
    oneLine(text).trim(),
  );
}

/** The body, the dateline printed at its first paragraph; a text without any gets one for it. */
function bodyParagraphs(article: Article): string[] {
  const parts = openingDateline(article);
  const opening = parts ? oneLine(printDateline(parts)) : "";
  const at = firstParagraph(article.body);
  const paragraphs = article.body.flatMap((block, index) =>
    blockText(block, article.language).map((text) => (index === at ? opening + text : text)),
  );
  return at === -1 ? [opening.trimEnd(), ...paragraphs] : paragraphs;
}

function joined(paragraphs: readonly string[]): string {
  return `${paragraphs
    .filter((text) => !isBlank(text))
    .join("\n\n")
    .trim()}\n`;
}

function bodyAndSource(article: Article): string[] {
  const source = closingDateline(article);
  const closing = source ? [`${printedWords(article.language).source}: ${oneLine(printDateline(source))}`] : [];
  return [...bodyParagraphs(article), ...closing];
}

/** The piece as plain text, two line ends between paragraphs, isolates as U+2066 to U+2069. */
export function plainText(article: Article): string {
  return joined([...openingLines(article), ...bodyAndSource(article)]);
}

/** The same without what stands above the text, for formats that have places of their own for it. */
export function plainBody(article: Article): string {
  return joined(bodyAndSource(article));
}
