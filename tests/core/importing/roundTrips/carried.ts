import type { Article } from "../../../../core/article/article.ts";
import type { ReadFormat } from "./readBack.ts";

type Field =
  | "headline"
  | "kicker"
  | "deck"
  | "summary"
  | "section"
  | "genre"
  | "byline"
  | "agencies"
  | "dateline"
  | "keywords"
  | "slug"
  | "publishedAt"
  | "embargo"
  | "edNote"
  | "language"
  | "direction";

/** What a format brings back of an article. */
export interface Carried {
  fields: readonly Field[];
  /** The grade of urgency, or only that it is one of the first three. */
  urgency: "grade" | "urgent";
  /** Which pictures stand in the text again: those with it, or none, and of these those that the web has. */
  pictures: "with" | "addresses";
  /** How much of the page a picture takes. */
  layouts: boolean;
  /** What a picture shows, where its file did not go along. */
  altOfMissing: boolean;
  /** The caption and credit of such a picture: still its, or paragraphs, or lines of one. */
  missing: "figure" | "paragraphs" | "lines";
  /** A credit without a caption is one, and not a caption. */
  creditAlone: boolean;
  /** Who said a quotation that has no words: so, or a quotation with a dash, or a paragraph. */
  saidAlone: "quote" | "dash" | "paragraph";
  /** The direction of an item of a list, a cell or the line of who said it, where its block runs the other way. */
  innerDirections: boolean;
  /** Isolates, as they are or as characters around words, which are read where they do something. */
  isolates: "exact" | "read" | "kept" | "none";
  /** Languages of words. */
  languages: boolean;
  /** Cells over several columns or rows; else they are cells and empty cells. */
  spans: boolean;
  headerColumns: boolean;
  /** A header row without a word, which else is no row. */
  blankHeaders: boolean;
  /** Lists that follow each other, where the second does not begin to count anew. */
  listsApart: boolean;
  widths: boolean;
}

const printed = ["headline", "kicker", "deck", "section", "byline", "agencies", "dateline", "language"] as const;

/** THE table: what is not here is what a format cannot carry. */
export const carried: Readonly<Record<ReadFormat, Carried>> = {
  html: {
    ...{ fields: [...printed, "direction", "summary", "genre", "keywords", "publishedAt"], urgency: "urgent" },
    ...{ pictures: "with", layouts: true, altOfMissing: false, innerDirections: true, isolates: "exact" },
    ...{
      languages: true,
      spans: true,
      headerColumns: true,
      widths: true,
      missing: "figure",
      saidAlone: "quote",
      creditAlone: true,
      blankHeaders: true,
      listsApart: true,
    },
  },
  fragment: {
    ...{ fields: [...printed, "direction"], urgency: "urgent" },
    ...{ pictures: "with", layouts: true, altOfMissing: false, innerDirections: true, isolates: "exact" },
    ...{
      languages: true,
      spans: true,
      headerColumns: true,
      widths: true,
      missing: "figure",
      saidAlone: "quote",
      creditAlone: true,
      blankHeaders: true,
      listsApart: true,
    },
  },
  ninjs: {
    ...{
      fields: [...printed, "direction", "summary", "genre", "keywords", "slug", "embargo", "edNote"],
      urgency: "grade",
    },
    ...{ pictures: "addresses", layouts: false, altOfMissing: true, innerDirections: true, isolates: "exact" },
    ...{
      languages: true,
      spans: true,
      headerColumns: true,
      widths: true,
      missing: "figure",
      saidAlone: "quote",
      creditAlone: true,
      blankHeaders: true,
      listsApart: true,
    },
  },
  markdown: {
    fields: [...printed, "direction", "summary", "genre", "keywords", "slug", "publishedAt", "embargo"],
    ...{ urgency: "grade", pictures: "with", layouts: false, altOfMissing: false, innerDirections: false },
    ...{ isolates: "read", languages: false, spans: false, headerColumns: false, widths: false },
    ...{ missing: "lines", saidAlone: "dash", creditAlone: false, blankHeaders: false, listsApart: true },
  },
  docx: {
    ...{ fields: [...printed, "direction", "summary", "keywords"], urgency: "urgent" },
    ...{ pictures: "with", layouts: false, altOfMissing: false, innerDirections: true, isolates: "read" },
    ...{
      languages: false,
      spans: true,
      headerColumns: true,
      widths: true,
      missing: "paragraphs",
      saidAlone: "paragraph",
      creditAlone: true,
      blankHeaders: true,
      listsApart: false,
    },
  },
};

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\ufffd\p{Noncharacter_Code_Point}]/gu;
/** A field as it is shown: on one line, nothing invisible. */
export const flat = (text: string) =>
  text
    .replace(/[\s\u0085]+/g, " ")
    .replace(unseen, "")
    .replace(/\s+/g, " ")
    .trim();

/** What a format says of an article beside its text. */
export function fieldFacts(article: Article, { fields, urgency }: Carried): Record<string, unknown> {
  const { section, dateline, agencies } = article;
  const isSigned = dateline.places.length + agencies.length > 0;
  const facts: Record<Field, unknown> = {
    ...article,
    section: section && flat(section.label),
    dateline: { places: dateline.places.map(flat), position: isSigned ? dateline.position : "start" },
  };
  const shown = (value: unknown) =>
    typeof value === "string" ? flat(value) : Array.isArray(value) ? value.map(flat).filter(Boolean) : value;
  const urgent = article.urgency !== null && article.urgency <= 3 ? 1 : null;
  const grade = urgency === "grade" ? article.urgency : urgent;
  return { ...Object.fromEntries(fields.map((name) => [name, shown(facts[name])])), urgency: grade };
}
