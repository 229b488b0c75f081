import type { Element } from "hast";
import { h } from "hastscript";
import type { Article } from "../../article/article.ts";
import { descriptionOf, titleOf } from "../describe.ts";
import { printedWords } from "../printedWords.ts";

const named = (name: string, content: string) => (content === "" ? [] : [h("meta", { name, content })]);
const property = (name: string, content: string) => (content === "" ? [] : [h("meta", { property: name, content })]);

/** Open Graph wants language_TERRITORY; Facebook's name for Arabic of no country is ar_AR. */
function ogLocale(language: string): string {
  const [, base = "", region] = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)/i.exec(language) ?? [];
  if (region) return `${base.toLowerCase()}_${region.toUpperCase()}`;
  return base.toLowerCase() === "ar" ? "ar_AR" : "";
}

/** What the page tells search engines and those who share it: description, Open Graph, article facts. */
export function metaHast(article: Article): Element[] {
  const description = descriptionOf(article);
  const authors = article.byline.join(printedWords(article.language).comma);
  return [
    // By this name a page is known as ours when it is imported, and then read to the letter.
    ...named("generator", "Midad"),
    ...named("description", description),
    ...named("author", authors),
    ...named("keywords", article.keywords.join(printedWords(article.language).comma)),
    ...property("og:type", "article"),
    ...property("og:title", titleOf(article)),
    ...property("og:description", description),
    ...property("og:locale", ogLocale(article.language)),
    ...property("article:published_time", article.publishedAt ?? ""),
    ...property("article:modified_time", article.updatedAt),
    ...property("article:section", article.section?.label ?? ""),
    ...article.byline.flatMap((name) => property("article:author", name)),
    ...article.keywords.flatMap((keyword) => property("article:tag", keyword)),
  ];
}
