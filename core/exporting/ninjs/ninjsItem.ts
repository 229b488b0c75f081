import type { Article } from "../../article/article.ts";
import { countBody } from "../../article/counts.ts";
import { bodyHast } from "../bodyHast.ts";
import { genreUri } from "../genreCode.ts";
import { h } from "../h.ts";
import { onLines } from "../onLines.ts";
import { noPictures } from "../pictures.ts";
import { isBlank, printable } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { serializeHtml } from "../serializeHtml.ts";
import { plainBody } from "../text/plainText.ts";
import { ninjsPictures } from "./ninjsPictures.ts";

/** Leaves out what is not known: an empty value would say that there is none. */
function known(entries: Record<string, unknown>): Record<string, unknown> {
  const empty = (value: unknown) => value === "" || value === null || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => !empty(value)));
}

const said = (text: string) => (isBlank(text) ? "" : printable(text));
const names = (list: readonly string[]) => list.filter((name) => !isBlank(name)).map((name) => ({ name: said(name) }));

function inRoles(texts: readonly (readonly [role: string, text: string])[]): object[] {
  return texts
    .filter(([, text]) => !isBlank(text))
    .map(([role, text]) => ({ role, contenttype: "text/plain", value: printable(text) }));
}

function bodies(article: Article): object[] {
  const { words, graphemes } = countBody({ body: article.body.filter(({ type }) => type !== "image") });
  const counts = { role: "main", charcount: graphemes, wordcount: words };
  const wrapper = h("div", { lang: article.language, dir: article.direction }, onLines(bodyHast(article, noPictures)));
  return [
    { ...counts, contenttype: "text/html", value: serializeHtml([wrapper]) },
    { ...counts, contenttype: "text/plain", value: plainBody(article) },
  ];
}

function subjects({ section, keywords }: Article): object[] {
  const named =
    section && !isBlank(section.label) ? [{ name: said(section.label), rel: "section", literal: section.id }] : [];
  return [...named, ...names(keywords).map((keyword) => ({ ...keyword, rel: "keyword" }))];
}

/** The piece as a ninjs 2.2 item (IPTC News in JSON). The body comes twice: as HTML, which has directions, and as text. */
export function ninjsItem(article: Article): Record<string, unknown> {
  const { comma } = printedWords(article.language);
  return known({
    standard: {
      name: "ninjs",
      version: "2.2",
      schema: "http://www.iptc.org/std/ninjs/ninjs-schema_2.2.json",
    },
    uri: `urn:uuid:${article.id}`,
    type: "text",
    representationtype: "full",
    version: String(article.seq),
    firstcreated: article.publishedAt ?? article.createdAt,
    versioncreated: article.updatedAt,
    embargoed: article.embargo,
    urgency: article.urgency,
    ednote: said(article.edNote),
    language: article.language,
    headlines: inRoles([
      ["main", article.headline],
      ["kicker", article.kicker],
      ["sub", article.deck],
    ]),
    descriptions: inRoles([["summary", article.summary]]),
    bodies: bodies(article),
    subjects: subjects(article),
    infosources: names(article.agencies),
    by: article.byline.map(said).filter(Boolean).join(comma),
    slugline: said(article.slug),
    located: article.dateline.places.map(said).filter(Boolean).join(comma),
    associations: ninjsPictures(article),
    genres: [known({ name: article.genre, uri: genreUri(article.genre), literal: article.genre })],
  });
}
