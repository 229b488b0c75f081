import { isolatedText } from "../arabic/isolatedText.ts";
import type { Article } from "../article/article.ts";
import { oncePerArticle } from "../article/oncePerArticle.ts";
import { isBlank, printable } from "./printable.ts";
import { printedWords } from "./printedWords.ts";

const oneLine = (text: string) => printable(text).replace(/\s+/g, " ").trim();

/** About what a search engine shows, in grapheme clusters. */
const longestLede = 200;
const words = new Intl.Segmenter("ar", { granularity: "word" });

/** The first words of the text, cut between words. */
function lede(article: Article): string {
  const first = article.body.find((block) => block.type === "paragraph" && !isBlank(isolatedText(block.content)));
  const text = first?.type === "paragraph" ? oneLine(isolatedText(first.content)) : "";
  if (text.length <= longestLede) return text;
  const cut = words.segment(text).containing(longestLede);
  return `${text.slice(0, cut?.index).trimEnd()}…`;
}

/** The headline on one line, as titles and metadata carry it. */
export const titleOf = oncePerArticle(
  (article) => oneLine(article.headline) || lede(article) || printedWords(article.language).untitled,
);

/** What metadata says the article is about: the summary, else the deck, else the first words; "" where there are none. */
export const descriptionOf = oncePerArticle(
  (article) => oneLine(article.summary) || oneLine(article.deck) || lede(article),
);
