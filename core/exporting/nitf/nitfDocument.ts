import type { Element } from "xast";
import { x } from "xastscript";
import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import { titleOf } from "../describe.ts";
import { genreCodes } from "../genreCode.ts";
import { isBlank } from "../printable.ts";
import { articleInstant } from "../printedDate.ts";
import { printedWords } from "../printedWords.ts";
import { serializeXml } from "../xml/serializeXml.ts";
import { nitfBlock } from "./nitfBlocks.ts";

/** `2026-11-24T15:00:00+03:00` as NITF writes an instant: `20261124T150000+0300`. */
function norm(instant: string): string {
  return instant
    .replace(/\.\d+/, "")
    .replace(/:/g, "")
    .replace(/^(\d{4})-(\d\d)-(\d\d)/, "$1$2$3");
}

/** The attribute's type is a name token: letters, digits and a few signs. */
const token = (text: string) => text.replace(/[^\p{L}\p{N}._:-]/gu, "-");

function topic({ genre, section }: Article): Element {
  const property = x("tobject.property", { "tobject.property.type": (genreCodes[genre] ?? genre).toLowerCase() });
  if (section === null || isBlank(section.label)) return x("tobject", { "tobject.type": "news" }, [property]);
  const subject = x("tobject.subject", {
    // Whose numbers these are: the desk's own, and not the IPTC's.
    "tobject.subject.ipr": "x-midad",
    "tobject.subject.refnum": token(section.id),
    "tobject.subject.matter": section.label,
  });
  return x("tobject", { "tobject.type": "news" }, [property, subject]);
}

function docData(article: Article): Element {
  const { id, urgency, embargo, edNote, slug, keywords } = article;
  const keys = keywords.filter((key) => !isBlank(key)).map((key) => x("keyword", { key }));
  return x("docdata", [
    x("doc-id", { regsrc: "midad", "id-string": id }),
    ...(urgency === null ? [] : [x("urgency", { "ed-urg": String(urgency) })]),
    x("date.issue", { norm: norm(articleInstant(article)) }),
    ...(embargo === null ? [] : [x("date.release", { norm: norm(embargo) })]),
    ...(isBlank(edNote) ? [] : [x("ed-msg", { info: edNote })]),
    ...(isBlank(slug) ? [] : [x("du-key", { key: slug })]),
    ...(keys.length > 0 ? [x("key-list", keys)] : []),
  ]);
}

const said = (name: string, text: string, attributes = {}) => (isBlank(text) ? [] : [x(name, attributes, text)]);

function headlines(article: Article): Element[] {
  const others = [...said("hl2", article.kicker, { class: "kicker" }), ...said("hl2", article.deck, { class: "deck" })];
  if (isBlank(article.headline) && others.length === 0) return [];
  return [x("hedline", [x("hl1", isBlank(article.headline) ? titleOf(article) : article.headline), ...others])];
}

/** Names parted by the comma of the article's language, each in an element of its own. */
function listed(element: "person" | "org" | "location", names: readonly string[], comma: string) {
  const filled = names.filter((name) => !isBlank(name));
  return filled.flatMap((name, index) => [...(index === 0 ? [] : [comma]), x(element, name)]);
}

function byline({ byline: names, language }: Article): Element[] {
  const { by, comma } = printedWords(language);
  const persons = listed("person", names, comma);
  return persons.length === 0 ? [] : [x("byline", [`${by} `, ...persons])];
}

/** What opens the text stands here and not in its first paragraph, as receivers print it from here. */
function dateline(article: Article): Element[] {
  const parts = openingDateline(article);
  if (!parts) return [];
  const places = listed("location", article.dateline.places, "، ");
  return [
    x("dateline", [...places, printDateline({ ...parts, place: "" }).replace(/^(?=\()/, places.length > 0 ? " " : "")]),
  ];
}

function bodyHead(article: Article): Element {
  const agencies = listed("org", article.agencies, printedWords(article.language).comma);
  return x("body.head", [
    ...headlines(article),
    ...byline(article),
    ...(agencies.length > 0 ? [x("distributor", agencies)] : []),
    ...dateline(article),
    ...(isBlank(article.summary) ? [] : [x("abstract", said("p", article.summary))]),
  ]);
}

/** The piece as a document of NITF 3.6 (IPTC News Industry Text Format). */
export function nitfDocument(article: Article): string {
  const { language, direction, body } = article;
  const closing = closingDateline(article);
  const source = closing ? `${printedWords(language).source}: ${printDateline(closing)}` : "";
  const root = x(
    "nitf",
    {
      xmlns: "http://iptc.org/std/NITF/2006-10-18/",
      version: "-//IPTC//DTD NITF 3.6//EN",
      baselang: language,
      uno: `urn:uuid:${article.id}`,
    },
    [
      x("head", [x("title", titleOf(article)), topic(article), docData(article)]),
      x("body", { "xml:lang": language, class: direction }, [
        bodyHead(article),
        x(
          "body.content",
          body.flatMap((block) => nitfBlock(block, direction)),
        ),
        ...(source === "" ? [] : [x("body.end", [x("tagline", source)])]),
      ]),
    ],
  );
  return serializeXml(root);
}
