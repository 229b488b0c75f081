import type { Element, Root } from "hast";
import { cleanText } from "../../arabic/cleanText.ts";
import { type Genre, genres } from "../../article/article.ts";
import type { Direction } from "../../article/direction.ts";
import { guardJson } from "../../article/guardJson.ts";
import { safeHref } from "../../article/safeHref.ts";
import { schemaTypes } from "../../exporting/page/jsonLd.ts";
import { attributeOf } from "./hastSource.ts";
import { elementsOf, textOf } from "./tree.ts";

/** What a page says about its story to machines: schema.org, Open Graph, `meta`. "" and [] where it says nothing. */
export interface PageFacts {
  /** Written by us: then its markup is known, and every word of it is meant. */
  isOwn: boolean;
  headline: string;
  title: string;
  description: string;
  summary: string;
  section: string;
  genre: Genre | null;
  people: string[];
  organizations: string[];
  keywords: string[];
  published: string | null;
  language: string | null;
  direction: Direction | null;
  /** Where the page stood on the network. */
  address: string | null;
}

type Data = Record<string, unknown>;

const line = (value: unknown) =>
  typeof value === "string" ? cleanText(value).replace(/\s+/g, " ").trim().slice(0, 20_000) : "";
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const isData = (value: unknown): value is Data => value !== null && typeof value === "object" && !Array.isArray(value);

/** Longer than any page's data, in UTF-16 units. */
const longestJson = 1_000_000;

function parsed(json: string): unknown {
  if (json.length > longestJson) return null;
  try {
    const data: unknown = JSON.parse(json);
    return guardJson(data) ? data : null;
  } catch {
    return null;
  }
}

/** The objects of a page's data, those of its graphs too. */
function objectsOf(data: unknown): Data[] {
  return asList(data)
    .filter(isData)
    .flatMap((one) => [one, ...asList(one["@graph"]).filter(isData)]);
}

const typesOf = (data: Data) => asList(data["@type"]).filter((type) => typeof type === "string");
const storyType = /(?:Article|BlogPosting|Posting|Report)$/;

function genreOf(data: Data): Genre | null {
  return genres.find((genre) => typesOf(data).includes(schemaTypes[genre])) ?? null;
}

/** Names of people or organizations; an address is how some systems write who it was. */
function namesOf(value: unknown, kind: "person" | "organization"): string[] {
  return asList(value).flatMap((one) => {
    const isOrganization = isData(one) && typesOf(one).some((type) => type.endsWith("Organization"));
    if (isOrganization !== (kind === "organization")) return [];
    const name = line(isData(one) ? one.name : one);
    return name === "" || /^https?:/i.test(name) ? [] : [name.slice(0, 500)];
  });
}

function instantOf(value: unknown): string | null {
  const text = line(value)
    .replace(/([+-]\d{2})(\d{2})$/, "$1:$2")
    .replace(" ", "T");
  const whole = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);
  return whole && !Number.isNaN(Date.parse(text)) ? text : null;
}

const unique = (names: readonly string[]) => [...new Set(names)].slice(0, 200);

function keywordsOf(value: unknown): string[] {
  return asList(value)
    .flatMap((one) =>
      line(isData(one) ? one.name : one)
        .split(/[،,؛;]/)
        .map((word) => word.trim().slice(0, 500)),
    )
    .filter((word) => word !== "" && !/^https?:/i.test(word));
}

function directionOf(value: string | null): Direction | null {
  const dir = value?.toLowerCase();
  return dir === "rtl" || dir === "ltr" ? dir : null;
}

function languageOf(value: string | null): string | null {
  try {
    return value === null || value.length < 2 || value.length > 35
      ? null
      : (Intl.getCanonicalLocales(value)[0] ?? null);
  } catch {
    return null;
  }
}

/** The head's `meta` elements by their names in small letters; each may stand there many times. */
function metaOf(elements: readonly Element[]): (name: string) => string[] {
  const found = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const name = (attributeOf(element, "property") ?? attributeOf(element, "name") ?? "").toLowerCase();
    const content = line(attributeOf(element, "content"));
    if (name === "" || content === "") continue;
    found.set(name, [...(found.get(name) ?? []), content]);
  }
  return (name) => found.get(name) ?? [];
}

const generator = /^Midad\b/;

/** Reads what a page says about itself. The tree is the parser's, not yet cut: scripts hold the data. */
export function pageFacts(root: Root): PageFacts {
  const elements = elementsOf(root);
  const meta = metaOf(elements);
  const scripts = elements.filter(
    (one) => one.tagName === "script" && /ld\+json/i.test(attributeOf(one, "type") ?? ""),
  );
  const stories = scripts
    .flatMap((one) => objectsOf(parsed(textOf(one))))
    .filter((one) => typesOf(one).some((type) => storyType.test(type)));
  const [story = {}] = stories;
  const html = elements.find(({ tagName }) => tagName === "html");
  const body = elements.find(({ tagName }) => tagName === "body");
  const canonical = elements.find(
    (one) => one.tagName === "link" && attributeOf(one, "rel")?.toLowerCase() === "canonical",
  );
  const first = (...values: unknown[]) => values.map(line).find((value) => value !== "") ?? "";
  const listed = keywordsOf(story.keywords);
  const tags = meta("article:tag");
  const people = namesOf(story.author, "person");
  return {
    isOwn: meta("generator").some((name) => generator.test(name)),
    headline: first(story.headline, meta("og:title")[0], meta("twitter:title")[0]),
    title: line(textOf(elements.find(({ tagName }) => tagName === "title"))),
    description: first(story.description, meta("og:description")[0], meta("description")[0]),
    summary: first(story.abstract),
    section: first(asList(story.articleSection)[0], meta("article:section")[0]).slice(0, 500),
    genre: genreOf(story),
    people: unique(
      people.length > 0
        ? people
        : [...meta("article:author"), ...meta("author")].filter((name) => !/^https?:/i.test(name)),
    ),
    organizations: unique([
      ...namesOf(story.author, "organization"),
      ...namesOf(story.sourceOrganization, "organization"),
    ]),
    keywords: unique(listed.length > 0 ? listed : tags.length > 0 ? tags : meta("keywords").flatMap(keywordsOf)),
    published: instantOf(story.datePublished) ?? instantOf(meta("article:published_time")[0]),
    language: languageOf(html ? attributeOf(html, "lang") : null) ?? languageOf(first(story.inLanguage) || null),
    direction: directionOf((html && attributeOf(html, "dir")) ?? (body && attributeOf(body, "dir")) ?? null),
    address: safeHref((canonical && attributeOf(canonical, "href")) ?? meta("og:url")[0] ?? ""),
  };
}
