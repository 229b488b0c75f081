import { parse } from "yaml";
import { cleanText } from "../../arabic/cleanText.ts";
import { type Article, type Genre, genres } from "../../article/article.ts";
import { guardJson } from "../../article/guardJson.ts";
import { sectionNamed } from "../sectionNamed.ts";
import type { DeskLists } from "../storyDraft.ts";

/** Longer than any front matter, in UTF-16 units. */
const longest = 64_000;
const opening = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

export interface FrontMatter {
  fields: Partial<Article>;
  /** The entries that no field holds, as lines: `aliases: …`. */
  others: string[];
  /** Written by us: then the directions in the text are meant. */
  isOwn: boolean;
  /** The text under it. */
  text: string;
}

const line = (value: unknown): string => {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" ? cleanText(value).replace(/\s+/g, " ").trim().slice(0, 20_000) : "";
};

/** Names as a list, as one string with commas, or as pandoc's and Hugo's objects with a `name`. */
function names(value: unknown): string[] {
  const list = Array.isArray(value) ? value : line(value).split(/[،,؛;]/);
  const found = list.map((one) =>
    line(one !== null && typeof one === "object" && "name" in one ? one.name : one).slice(0, 500),
  );
  return [...new Set(found.filter((name) => name !== ""))].slice(0, 200);
}

function instant(value: unknown): string | null {
  const text = line(value).replace(" ", "T");
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return whole && !Number.isNaN(Date.parse(text)) ? text : null;
}

function language(value: unknown): string | null {
  try {
    return (/^[\w-]{2,35}$/.test(line(value)) && Intl.getCanonicalLocales(line(value))[0]) || null;
  } catch {
    return null;
  }
}

type Read = (value: unknown, desk: DeskLists) => Partial<Article> | null;

const asText =
  (name: "headline" | "kicker" | "deck" | "summary" | "slug"): Read =>
  (value) => {
    const text = line(value);
    return text === "" ? null : { [name]: text };
  };
const asNames =
  (name: "byline" | "agencies" | "keywords"): Read =>
  (value) => {
    const list = names(value);
    return list.length === 0 ? null : { [name]: list };
  };
const asInstant =
  (name: "publishedAt" | "embargo"): Read =>
  (value) => {
    const found = instant(value);
    return found === null ? null : { [name]: found };
  };
const section: Read = (value, { sections }) => {
  const found = sectionNamed(names(value)[0] ?? "", sections);
  return found && names(value).length === 1 ? { section: found } : null;
};
const genre: Read = (value) => (genres.includes(line(value) as Genre) ? { genre: line(value) as Genre } : null);
const dateline: Read = (value) =>
  names(value).length === 0 ? null : { dateline: { places: names(value), position: "start" } };
const direction: Read = (value) => {
  const dir = line(value).toLowerCase();
  return dir === "rtl" || dir === "ltr" ? { direction: dir } : null;
};
const urgency: Read = (value) => {
  const grade = Number(line(value));
  return Number.isInteger(grade) && grade >= 1 && grade <= 9 ? { urgency: grade } : null;
};

/** The names of our own front matter first, then those of Hugo, Jekyll, pandoc and Zettlr for the same. */
const readers: Readonly<Record<string, Read>> = {
  title: asText("headline"),
  kicker: asText("kicker"),
  deck: asText("deck"),
  summary: asText("summary"),
  section,
  genre,
  authors: asNames("byline"),
  agencies: asNames("agencies"),
  dateline,
  keywords: asNames("keywords"),
  slug: asText("slug"),
  date: asInstant("publishedAt"),
  // When it was changed last is when it is imported.
  updated: (value) => (instant(value) === null ? null : {}),
  lang: (value) => {
    const tag = language(value);
    return tag === null ? null : { language: tag };
  },
  dir: direction,
  urgency,
  embargo: asInstant("embargo"),
  headline: asText("headline"),
  subtitle: asText("deck"),
  description: asText("summary"),
  abstract: asText("summary"),
  author: asNames("byline"),
  category: section,
  categories: section,
  tags: asNames("keywords"),
  agency: asNames("agencies"),
  language: (value) => {
    const tag = language(value);
    return tag === null ? null : { language: tag };
  },
};

function asLine(name: string, value: unknown): string {
  const text = value !== null && typeof value === "object" ? JSON.stringify(value) : line(value);
  return `${name}: ${text}`.slice(0, 20_000);
}

function parsed(yaml: string): Record<string, unknown> | null {
  try {
    // Aliases are how a few lines of YAML become gigabytes.
    const data: unknown = parse(yaml, { maxAliasCount: 20, schema: "core", uniqueKeys: false, logLevel: "silent" });
    const isMap = data !== null && typeof data === "object" && !Array.isArray(data);
    return isMap && guardJson(data) ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/**
 * Parts a text from the front matter above it and reads that into fields. What it does not know, or cannot
 * read, comes as lines; a head that is no YAML at all is text like the rest.
 */
export function readFrontMatter(source: string, desk: DeskLists): FrontMatter {
  const found = opening.exec(source.slice(0, longest));
  const data = found ? parsed(found[1] ?? "") : null;
  if (!found || !data) return { fields: {}, others: [], isOwn: false, text: source.replace(/^\ufeff/, "") };
  const fields: Partial<Article> = {};
  const others: string[] = [];
  for (const [name, value] of Object.entries(data).slice(0, 500)) {
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) continue;
    const read = Object.hasOwn(readers, name.toLowerCase()) ? readers[name.toLowerCase()]?.(value, desk) : null;
    const isNew = read && Object.keys(read).every((key) => !(key in fields));
    if (read && isNew) Object.assign(fields, read);
    else others.push(asLine(name, value));
  }
  const isOwn = ["title", "genre", "updated", "lang", "dir"].filter((name) => name in data).length >= 4;
  return { fields, others, isOwn, text: source.slice(found[0].length) };
}
