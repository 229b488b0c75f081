import type { Document, Element } from "@xmldom/xmldom";
import type { Article } from "../../article/article.ts";
import { compareLines } from "../check/compareLines.ts";
import { expectedBody } from "../check/expectedLines.ts";
import type { ExportProblem } from "../check/exportProblem.ts";
import { hasForeignMarkup } from "../check/foreignMarkup.ts";
import { htmlLines } from "../check/htmlLines.ts";
import { isBlank, printable } from "../printable.ts";
import { namedElements, parseXml } from "../xml/parseXml.ts";
import { xhtmlHast } from "../xml/xhtmlHast.ts";

const flat = (text: string | null) =>
  printable(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
const filled = (texts: readonly string[]) => texts.filter((text) => !isBlank(text)).map(flat);

function pairs(article: Article, document: Document): [unknown, unknown][] {
  const [item] = namedElements(document, "newsItem") as [Element];
  const texts = (name: string) => namedElements(item, name).map((one) => flat(one.textContent));
  const attribute = (name: string) => flat(item.getAttribute(name));
  const headlines = (role: string) =>
    namedElements(item, "headline")
      .filter(
        (one) => (one.getAttribute("roleuri") ?? "").endsWith(role) && (role !== "" || !one.hasAttribute("roleuri")),
      )
      .map((one) => flat(one.textContent));
  const images = article.body.filter((block) => block.type === "image");
  return [
    [`urn:uuid:${article.id}`, attribute("guid")],
    [String(article.seq + 1), attribute("version")],
    [article.language, attribute("xml:lang")],
    [article.direction, attribute("dir")],
    [[article.updatedAt], texts("versionCreated")],
    [[article.publishedAt ?? article.createdAt], texts("firstCreated")],
    [article.embargo === null ? [] : [article.embargo], texts("embargoed")],
    [article.urgency === null ? [] : [String(article.urgency)], texts("urgency")],
    [filled([article.edNote]), texts("edNote")],
    [filled([article.headline]), headlines("")],
    [filled([article.kicker]), headlines(":kicker")],
    [filled([article.deck]), headlines(":sub")],
    [filled([article.summary]), texts("description")],
    [filled(article.byline), texts("creator")],
    [filled(article.agencies), texts("infoSource")],
    [filled(article.dateline.places), texts("located")],
    [filled(article.keywords), texts("keyword")],
    [filled([article.section?.label ?? ""]), texts("subject")],
    [filled([article.slug]), texts("slugline")],
    [images.length, namedElements(item, "link").length],
  ];
}

/** Reads NewsML-G2 back by a parser of XML and compares it with the article, field by field and line by line. */
export function checkNewsml(article: Article, xml: string): ExportProblem[] {
  const document = parseXml(xml);
  const [page] = document ? namedElements(document, "html") : [];
  const [body] = page ? namedElements(page, "body") : [];
  if (!document || !page || !body) return [{ what: "document", at: 0 }];
  const at = pairs(article, document).findIndex(([one, other]) => JSON.stringify(one) !== JSON.stringify(other));
  const tree = xhtmlHast(body);
  const isFramed = page.getAttribute("dir") === article.direction && page.getAttribute("xml:lang") === article.language;
  return [
    ...(at === -1 ? [] : [{ what: "field" as const, at }]),
    ...(isFramed && page.namespaceURI === "http://www.w3.org/1999/xhtml" ? [] : [{ what: "document" as const, at: 0 }]),
    ...compareLines(expectedBody(article), htmlLines(tree, article.direction)),
    ...(hasForeignMarkup(tree) ? [{ what: "foreign" as const, at: 0 }] : []),
  ];
}
