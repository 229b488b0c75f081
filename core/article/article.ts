import { z } from "zod";
import { type Block, blockTexts, directionSchema } from "./blocks.ts";

/** The newest version of the file format this program reads and writes. */
export const articleVersion = 1;

export const statuses = ["draft", "review", "ready", "exported"] as const;
export type Status = (typeof statuses)[number];

/** Kinds of piece, as the news industry names them; they choose the schema.org type on export. */
export const genres = ["news", "report", "analysis", "background", "opinion", "review"] as const;
export type Genre = (typeof genres)[number];

const text = z.string().max(20_000).default("");
const label = z.string().min(1).max(500);
const labels = z.array(label).max(200).default([]);
const instant = z.iso.datetime({ offset: true });

export const sectionSchema = z.strictObject({ id: z.string().min(1).max(100), label });
export type Section = z.infer<typeof sectionSchema>;

/** A line that came along with copied text and was set aside; `at` is the block index it stood before. */
export const setAsideSchema = z.strictObject({ text: z.string().min(1).max(20_000), at: z.int().min(0) });
export type SetAside = z.infer<typeof setAsideSchema>;

/**
 * Everything of an article but its body. Keys this version does not know are kept (loose), so
 * that a file touched by another program comes back whole.
 */
export const articleHeadSchema = z.looseObject({
  format: z.literal("midad-article"),
  version: z.literal(articleVersion),
  /** UUID v7: the identity; the file's name is only a label. */
  id: z.uuid(),
  /** Grows by one with each state handed over for saving; the only order that counts. */
  seq: z.int().min(0),
  language: z.string().min(2).max(35).default("ar"),
  direction: directionSchema.default("rtl"),
  createdAt: instant,
  updatedAt: instant,
  publishedAt: instant.nullable().default(null),
  kicker: text,
  headline: text,
  deck: text,
  summary: text,
  section: sectionSchema.nullable().default(null),
  genre: z.enum(genres).default("news"),
  agencies: labels,
  dateline: z
    .strictObject({ places: labels, position: z.enum(["start", "end"]).default("start") })
    .default({ places: [], position: "start" }),
  byline: labels,
  keywords: labels,
  slug: text,
  urgency: z.int().min(1).max(9).nullable().default(null),
  embargo: instant.nullable().default(null),
  status: z.enum(statuses).default("draft"),
  edNote: text,
  /** How long it is to be, in words; null where nobody said. */
  targetWords: z.int().min(1).max(1_000_000).nullable().default(null),
  publication: z.string().max(200).nullable().default(null),
  setAside: z.array(setAsideSchema).max(2000).default([]),
});
export type ArticleHead = z.infer<typeof articleHeadSchema>;

export interface Article extends ArticleHead {
  body: Block[];
}

/** The parts of an article a journalist fills in as plain values. */
export type ArticleFields = Pick<
  Article,
  | "kicker"
  | "headline"
  | "deck"
  | "summary"
  | "section"
  | "genre"
  | "agencies"
  | "dateline"
  | "byline"
  | "keywords"
  | "status"
  | "edNote"
  | "setAside"
  | "targetWords"
  | "slug"
  | "urgency"
  | "publication"
>;

/**
 * A new, empty article.
 * @param id UUID v7
 * @param now ISO 8601 with offset
 */
export function emptyArticle(id: string, now: string): Article {
  const head = articleHeadSchema.parse({
    format: "midad-article",
    version: articleVersion,
    id,
    seq: 0,
    createdAt: now,
    updatedAt: now,
  });
  return { ...head, body: [{ type: "paragraph", content: [] }] };
}

/** All text of the body, one line a paragraph or list item. */
export function bodyText(article: Article): string {
  return article.body.flatMap(blockTexts).join("\n");
}

/** True while nobody has written anything into it: such a piece may go without a trace. */
export function isPristine(article: Article): boolean {
  const fields = [article.kicker, article.headline, article.deck, article.summary, article.slug, article.edNote];
  const lists = [article.agencies, article.dateline.places, article.byline, article.keywords, article.setAside];
  return (
    fields.every((field) => field === "") &&
    lists.every((list) => list.length === 0) &&
    article.section === null &&
    article.body.every((block) => block.type === "paragraph" && block.content.length === 0)
  );
}
