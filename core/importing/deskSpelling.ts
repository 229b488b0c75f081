import type { Article } from "../article/article.ts";
import type { DeskLists } from "./storyDraft.ts";

const spaced = (name: string) => name.replace(/\s+/g, " ").trim();

/**
 * A piece whose agencies are spelled as the desk's own list has them, where only spaces are not the same: the
 * no-break ones that hold «أ ف ب» together are plain ones in what other programs write, and in what is read of a page.
 */
export function inDeskSpelling(article: Article, desk: DeskLists): Article {
  const known = new Map(desk.agencies.map((name) => [spaced(name), name]));
  const agencies = article.agencies.map((name) => known.get(spaced(name)) ?? name);
  return { ...article, agencies: [...new Set(agencies)] };
}
