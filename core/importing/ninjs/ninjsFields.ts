import { type Article, type Genre, genres, type Section } from "../../article/article.ts";
import { genreCodes } from "../../exporting/genreCode.ts";
import { isBlank, printable } from "../../exporting/printable.ts";
import { fold } from "../../search/fold.ts";
import type { DeskLists } from "../storyDraft.ts";
import type { Ninjs } from "./ninjsSchema.ts";

/** As much as a field, a label and a list may hold. */
const limits = { text: 20_000, label: 500, list: 200 } as const;

type Said = Ninjs["headlines"][number];

/** A value as words: of markup only the text. */
export function textOf({ value, contenttype }: Said): string {
  const isMarkup = /html|xml/i.test(contenttype);
  return printable(isMarkup ? value.replace(/<[^<>]*>/g, " ") : value).trim();
}

const cut = (text: string) =>
  printable(text)
    .trim()
    .slice(0, limits.text)
    .replace(/\p{Surrogate}$/u, "");

function labels(names: readonly string[]): string[] {
  const tidy = names.map((name) =>
    printable(name)
      .replace(/[ \t\n]+/g, " ")
      .trim(),
  );
  return [...new Set(tidy.filter((name) => !isBlank(name) && name.length <= limits.label))].slice(0, limits.list);
}

const split = (list: string) => list.split(/\s*[،,؛;]\s*/);

const isKicker = ({ role }: Said) => /kicker|overline|eyebrow|over_?title/i.test(role);
const isDeck = ({ role }: Said) => /sub|deck|second|hl2/i.test(role);

function headlinesOf({ headlines, headline, title }: Ninjs): Pick<Article, "headline" | "kicker" | "deck"> {
  const kicker = headlines.find(isKicker);
  const deck = headlines.find(isDeck);
  const others = headlines.filter((one) => one !== kicker && one !== deck);
  const main = others.find(({ role }) => /main|^$/i.test(role)) ?? others[0];
  return {
    headline: cut(main ? textOf(main) : headline || title),
    kicker: cut(kicker ? textOf(kicker) : ""),
    deck: cut(deck ? textOf(deck) : ""),
  };
}

function sectionOf({ subjects }: Ninjs, { sections }: DeskLists): Section | null {
  const found = subjects.find(({ rel }) => rel === "section");
  const label = labels([found?.name ?? ""])[0];
  if (!found || label === undefined) return null;
  const own = sections.find((one) => one.id === found.literal || fold(one.label) === fold(label));
  return own ? { ...own } : { id: found.literal.slice(0, 100) || label.slice(0, 100), label };
}

function genreOf({ genres: said, genre }: Ninjs): Genre {
  const names = [...said, ...genre].flatMap(({ literal, name, uri, code }) => [
    literal,
    name,
    code,
    uri.split("/").at(-1),
  ]);
  const known = genres.find((one) => names.some((name) => name === one || (name && name === genreCodes[one])));
  return known ?? "news";
}

/** An instant that a date can be read from, as it was written; null for any other. */
function instantOf(text: string): string | null {
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
  return isWhole && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** What the desk must not miss and no field can say: a killed item, an embargo whose end cannot be read. */
function edNoteOf({ ednote, pubstatus, embargoed }: Ninjs): string {
  const killed = /^cancell?ed$|^withheld$/i.test(pubstatus) ? [`pubstatus: ${pubstatus}`] : [];
  const unread = embargoed !== "" && instantOf(embargoed) === null ? [`embargoed: ${embargoed}`] : [];
  return cut([...killed, ...unread, ednote].filter((line) => line !== "").join("\n"));
}

const isTag = (language: string) => /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(language);

/** The fields of an article that an item fills. */
export function ninjsFields(item: Ninjs, desk: DeskLists) {
  const { by, byline, located, urgency, descriptions, language, infosources, infosource } = item;
  const summary = descriptions.find(({ role }) => !/caption|alt/i.test(role));
  const topics = [...item.subjects, ...item.subject, ...item.keywords].filter(({ rel }) => rel !== "section");
  return {
    ...headlinesOf(item),
    summary: cut(summary ? textOf(summary) : ""),
    section: sectionOf(item, desk),
    genre: genreOf(item),
    agencies: labels([...infosources, ...infosource].map(({ name }) => name)),
    dateline: { places: labels(split(located)), position: "start" as const },
    byline: labels(split((by || byline).replace(/^\s*(?:بقلم|كتبت?|by)\s*:?\s+/iu, ""))),
    keywords: labels(topics.map(({ name }) => name)),
    slug: cut(item.slugline),
    urgency: urgency !== null && Number.isInteger(urgency) && urgency >= 1 && urgency <= 9 ? urgency : null,
    embargo: instantOf(item.embargoed),
    edNote: edNoteOf(item),
    language: isTag(language) && language.length <= 35 ? language : "ar",
  };
}
