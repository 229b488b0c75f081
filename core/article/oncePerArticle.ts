import type { Article } from "./article.ts";

/**
 * A function of an article that is worked out once for each, however often it is asked for while a piece is
 * exported. No article is ever changed: an edit makes a new one.
 */
export function oncePerArticle<T>(work: (article: Article) => T): (article: Article) => T {
  const known = new WeakMap<Article, { result: T }>();
  return (article) => {
    const before = known.get(article);
    if (before) return before.result;
    const result = work(article);
    known.set(article, { result });
    return result;
  };
}
