import type { Document } from "@xmldom/xmldom";
import { closingDateline, openingDateline, printDateline } from "../../arabic/dateline.ts";
import type { Article } from "../../article/article.ts";
import { compareLines } from "../check/compareLines.ts";
import { expectedBody } from "../check/expectedLines.ts";
import type { ExportProblem } from "../check/exportProblem.ts";
import { isBlank, printable } from "../printable.ts";
import { articleInstant } from "../printedDate.ts";
import { namedElements, parseXml } from "../xml/parseXml.ts";
import { nitfLines } from "./nitfLines.ts";

const flat = (text: string) => printable(text).replace(/\s+/g, " ").trim();
const filled = (texts: readonly string[]) => texts.filter((text) => !isBlank(text)).map(flat);

/** The same moment, however it is written. */
const moment = (instant: string) => instant.replace(/\.\d+|[:]/g, "").replace(/^(\d+)-(\d+)-/, "$1$2");

function pairs(article: Article, document: Document): [unknown, unknown][] {
  const texts = (name: string) => namedElements(document, name).map((one) => flat(one.textContent ?? ""));
  const attributes = (name: string, attribute: string) =>
    namedElements(document, name).map((one) => flat(one.getAttribute(attribute) ?? ""));
  const inHead = (name: string) => {
    const [head] = namedElements(document, "hedline");
    const found = head ? namedElements(head, "hl2").filter((one) => one.getAttribute("class") === name) : [];
    return found.map((one) => flat(one.textContent ?? ""));
  };
  const opening = openingDateline(article);
  const closing = closingDateline(article);
  const images = article.body.flatMap((block) => (block.type === "image" && block.media ? [block.media] : []));
  return [
    [[article.id], attributes("doc-id", "id-string")],
    [[article.language], attributes("nitf", "baselang")],
    [[article.direction], attributes("body", "class")],
    [article.urgency === null ? [] : [String(article.urgency)], attributes("urgency", "ed-urg")],
    [[moment(articleInstant(article))], attributes("date.issue", "norm")],
    [article.embargo === null ? [] : [moment(article.embargo)], attributes("date.release", "norm")],
    [filled([article.edNote]), attributes("ed-msg", "info")],
    [filled([article.slug]), attributes("du-key", "key")],
    [filled(article.keywords), attributes("keyword", "key")],
    [filled([article.section?.label ?? ""]), attributes("tobject.subject", "tobject.subject.matter")],
    ...(isBlank(article.headline) ? [] : [[filled([article.headline]), texts("hl1")] as [unknown, unknown]]),
    [filled([article.kicker]), inHead("kicker")],
    [filled([article.deck]), inHead("deck")],
    [filled(article.byline), texts("person")],
    [filled(article.agencies), texts("org")],
    [opening ? filled(article.dateline.places) : [], texts("location")],
    [opening ? filled([printDateline(opening)]).length : 0, texts("dateline").length],
    [closing ? 1 : 0, texts("tagline").length],
    [filled([article.summary]), texts("abstract")],
    [images, attributes("media-reference", "name").filter((name) => name !== "")],
  ];
}

/** Reads NITF back by a parser of XML and compares it with the article, field by field and line by line. */
export function checkNitf(article: Article, xml: string): ExportProblem[] {
  const document = parseXml(xml);
  const [content] = document ? namedElements(document, "body.content") : [];
  if (!document || !content) return [{ what: "document", at: 0 }];
  const at = pairs(article, document).findIndex(([one, other]) => JSON.stringify(one) !== JSON.stringify(other));
  const bare = { ...article, agencies: [], dateline: { ...article.dateline, places: [] } };
  return [
    ...(at === -1 ? [] : [{ what: "field" as const, at }]),
    ...compareLines(expectedBody(bare), nitfLines(content, article.direction)),
  ];
}
