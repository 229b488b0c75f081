import type { Article } from "./article.ts";
import { blockTexts } from "./blocks.ts";
import { inlineFromText } from "./inline.ts";

/** The same piece with its words alone: every line of reading a paragraph, no marks, links, lists or unknown blocks. */
export function plainArticle(article: Article): Article {
  const lines = article.body.flatMap(blockTexts).filter((line) => line !== "");
  const body = lines.map((line) => ({ type: "paragraph" as const, content: inlineFromText(line) }));
  return { ...article, body: body.length > 0 ? body : [{ type: "paragraph", content: [] }] };
}
