import { Document } from "yaml";
import type { Article } from "../../article/article.ts";
import { isBlank, printable } from "../printable.ts";

type Fields = Record<string, string | string[] | number>;

const oneLine = (text: string) => printable(text).replace(/\s+/g, " ").trim();
const lines = (text: string) => printable(text).trim();

function isThere(value: string | string[] | number | null): value is string | string[] | number {
  if (typeof value === "string") return !isBlank(value);
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/**
 * The fields of the head of a Markdown file, by the names that site generators know (`title`, `date`,
 * `slug`, `authors`), only those that the piece has. The desk's own notes are not among them.
 */
export function frontFields(article: Article): Fields {
  const names = (list: readonly string[]) => list.map(oneLine).filter((name) => !isBlank(name));
  const fields = {
    title: oneLine(article.headline),
    kicker: oneLine(article.kicker),
    deck: oneLine(article.deck),
    summary: lines(article.summary),
    section: oneLine(article.section?.label ?? ""),
    genre: article.genre,
    authors: names(article.byline),
    agencies: names(article.agencies),
    dateline: names(article.dateline.places),
    keywords: names(article.keywords),
    slug: oneLine(article.slug),
    date: article.publishedAt,
    updated: article.updatedAt,
    lang: article.language,
    dir: article.direction,
    urgency: article.urgency,
    embargo: article.embargo,
  };
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, Fields[string]] => isThere(entry[1])),
  );
}

/** The head as YAML between its lines of dashes; what older YAML would take for a date or a yes is quoted. */
export function frontMatter(article: Article): string {
  const document = new Document(frontFields(article), { compat: "yaml-1.1" });
  return `---\n${document.toString({ lineWidth: 0 })}---\n`;
}
