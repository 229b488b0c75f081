import type { Element } from "hast";
import type { Article } from "../../article/article.ts";
import { descriptionOf, titleOf } from "../describe.ts";
import { h } from "../h.ts";
import { noPictures } from "../pictures.ts";
import { printedWords } from "../printedWords.ts";
import { pieceAddress } from "../siteAddresses.ts";
import { type SiteFacts, type SitePicture, sitePictures } from "./sitePictures.ts";

const named = (name: string, content: string) => (content === "" ? [] : [h("meta", { name, content })]);
const property = (name: string, content: string) => (content === "" ? [] : [h("meta", { property: name, content })]);

/** Open Graph wants language_TERRITORY; Facebook's name for Arabic of no country is ar_AR. */
function ogLocale(language: string): string {
  const [, base = "", region] = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)/i.exec(language) ?? [];
  if (region) return `${base.toLowerCase()}_${region.toUpperCase()}`;
  return base.toLowerCase() === "ar" ? "ar_AR" : "";
}

/** A picture for those who share the page; what is known of it follows its address (ogp.me, structured properties). */
function pictureMeta({ url, alt, width, height }: SitePicture): Element[] {
  return [
    ...property("og:image", url),
    ...property("og:image:width", width === undefined ? "" : String(width)),
    ...property("og:image:height", height === undefined ? "" : String(height)),
    ...property("og:image:alt", alt),
  ];
}

/**
 * What the page tells search engines and those who share it: description, Open Graph, article facts, and
 * its own address where the publication tells it.
 */
export function metaHast(article: Article, site: SiteFacts = { publication: null, pictures: noPictures }): Element[] {
  const url = pieceAddress(article, site.publication);
  const description = descriptionOf(article);
  const authors = article.byline.join(printedWords(article.language).comma);
  return [
    // By this name a page is known as ours when it is imported, and then read to the letter.
    ...named("generator", "Midad"),
    ...named("description", description),
    ...named("author", authors),
    ...named("keywords", article.keywords.join(printedWords(article.language).comma)),
    ...(url === null ? [] : [h("link", { rel: ["canonical"], href: url })]),
    ...property("og:type", "article"),
    ...property("og:url", url ?? ""),
    ...property("og:site_name", site.publication?.name ?? ""),
    ...property("og:title", titleOf(article)),
    ...property("og:description", description),
    ...sitePictures(article, site).flatMap(pictureMeta),
    ...property("og:locale", ogLocale(article.language)),
    ...property("article:published_time", article.publishedAt ?? ""),
    ...property("article:modified_time", article.updatedAt),
    ...property("article:section", article.section?.label ?? ""),
    ...article.byline.flatMap((name) => property("article:author", name)),
    ...article.keywords.flatMap((keyword) => property("article:tag", keyword)),
  ];
}
