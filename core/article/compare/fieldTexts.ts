import type { Article } from "../article.ts";

/** The fields that are compared, in the order they are read. */
export const comparedFields = [
  "kicker",
  "headline",
  "deck",
  "summary",
  "section",
  "genre",
  "agencies",
  "dateline",
  "byline",
  "keywords",
  "status",
  "urgency",
  "embargo",
  "publishedAt",
  "publication",
  "slug",
  "direction",
  "edNote",
  "setAside",
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** Items of a list stand a line each, so that a comma inside one is not taken for its end. */
const lines = (items: readonly string[]) => items.join("\n");

/** Each field as a text; one that holds a name of the program's own (status, genre, direction) as that name. */
export function fieldTexts(article: Article): Record<ComparedField, string> {
  const { kicker, headline, deck, summary, genre, status, slug, direction, edNote } = article;
  return {
    ...{ kicker, headline, deck, summary, genre, status, slug, direction, edNote },
    section: article.section?.label ?? "",
    agencies: lines(article.agencies),
    dateline: lines(article.dateline.places),
    byline: lines(article.byline),
    keywords: lines(article.keywords),
    urgency: article.urgency === null ? "" : String(article.urgency),
    embargo: article.embargo ?? "",
    publishedAt: article.publishedAt ?? "",
    publication: article.publication ?? "",
    setAside: lines(article.setAside.map(({ text }) => text)),
  };
}
