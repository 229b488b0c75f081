import type { Article } from "../../article/article.ts";
import { checkText } from "../check/checkText.ts";
import { compareLines } from "../check/compareLines.ts";
import { expectedBody } from "../check/expectedLines.ts";
import type { ExportProblem } from "../check/exportProblem.ts";
import { hasForeignMarkup } from "../check/foreignMarkup.ts";
import { htmlLines } from "../check/htmlLines.ts";
import { readHtml } from "../check/readHtml.ts";
import { isBlank, printable } from "../printable.ts";

type Data = Record<string, unknown>;

function parsed(text: string): Data | null {
  try {
    const data: unknown = JSON.parse(text);
    return data !== null && typeof data === "object" && !Array.isArray(data) ? (data as Data) : null;
  } catch {
    return null;
  }
}

const list = (value: unknown): Data[] => (Array.isArray(value) ? value : []);
const filled = (texts: readonly string[]) => texts.filter((text) => !isBlank(text)).map(printable);

/** The values of a list's entries with this role, or `rel`. */
function valuesOf(entries: unknown, role: string, key = "value"): unknown[] {
  return list(entries)
    .filter((entry) => (entry.role ?? entry.rel ?? "") === role)
    .map((entry) => entry[key]);
}

/** What the file must say, beside what it says. */
function pairs(article: Article, data: Data): [unknown, unknown][] {
  const comma = /^ar\b/i.test(article.language) ? "، " : ", ";
  const images = article.body.filter((block) => block.type === "image");
  const orNothing = (text: string) => (text === "" ? undefined : text);
  return [
    [`urn:uuid:${article.id}`, data.uri],
    [article.language, data.language],
    [article.publishedAt ?? article.createdAt, data.firstcreated],
    [article.updatedAt, data.versioncreated],
    [article.embargo ?? undefined, data.embargoed],
    [article.urgency ?? undefined, data.urgency],
    [filled([article.edNote])[0], data.ednote],
    [filled([article.slug])[0], data.slugline],
    [filled([article.headline]), valuesOf(data.headlines, "main")],
    [filled([article.kicker]), valuesOf(data.headlines, "kicker")],
    [filled([article.deck]), valuesOf(data.headlines, "sub")],
    [filled([article.summary]), valuesOf(data.descriptions, "summary")],
    [filled([article.section?.label ?? ""]), valuesOf(data.subjects, "section", "name")],
    [filled(article.keywords), valuesOf(data.subjects, "keyword", "name")],
    [filled(article.agencies), valuesOf(data.infosources, "", "name")],
    [orNothing(filled(article.byline).join(comma)), data.by],
    [orNothing(filled(article.dateline.places).join(comma)), data.located],
    [[article.genre], list(data.genres).map(({ literal }) => literal)],
    [images.length, list(data.associations).length],
    [images.flatMap(({ credit }) => filled([credit])), list(data.associations).flatMap(({ by }) => by ?? [])],
  ];
}

function checkFields(article: Article, data: Data): ExportProblem[] {
  const at = pairs(article, data).findIndex(([expected, found]) => JSON.stringify(expected) !== JSON.stringify(found));
  return at === -1 ? [] : [{ what: "field", at }];
}

function checkHtmlBody(article: Article, html: string): ExportProblem[] {
  const tree = readHtml(html, true);
  const [wrapper] = tree.children.filter((child) => child.type === "element");
  const { lang, dir } = wrapper?.properties ?? {};
  const isWrapped = wrapper?.tagName === "div" && lang === article.language && dir === article.direction;
  return [
    ...(isWrapped ? [] : [{ what: "document" as const, at: 0 }]),
    ...compareLines(expectedBody(article), htmlLines(tree, "ltr")),
    ...(hasForeignMarkup(tree) ? [{ what: "foreign" as const, at: 0 }] : []),
  ];
}

/** Reads ninjs back and compares it with the article, field by field, and both of its bodies line by line. */
export function checkNinjs(article: Article, text: string): ExportProblem[] {
  const data = parsed(text);
  if (!data) return [{ what: "document", at: 0 }];
  const bodies = list(data.bodies);
  const bodyIn = (type: string) => String(bodies.find(({ contenttype }) => contenttype === type)?.value ?? "");
  const bare = { ...article, kicker: "", headline: "", deck: "", byline: [], section: null };
  return [
    ...checkFields(article, data),
    ...(bodies.length === 2 ? [] : [{ what: "count" as const, at: bodies.length }]),
    ...checkHtmlBody(article, bodyIn("text/html")),
    ...checkText(bare, bodyIn("text/plain")),
  ];
}
