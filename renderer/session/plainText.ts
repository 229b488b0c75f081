import { type Article, bodyText } from "../../core/article/article.ts";

/** What is written in an article, for a clipboard in need: headlines, then the text, empty lines between. */
export function articlePlainText(article: Article): string {
  return [article.kicker, article.headline, article.deck, bodyText(article).replaceAll("\n", "\n\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}
