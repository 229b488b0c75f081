import type { Element } from "@xmldom/xmldom";
import { printedNumber } from "../../../arabic/digits.ts";
import type { Article } from "../../../article/article.ts";
import { safeHref } from "../../../article/safeHref.ts";
import { compareLines } from "../../check/compareLines.ts";
import { expectedBody, expectedHeader } from "../../check/expectedLines.ts";
import type { ExportProblem } from "../../check/exportProblem.ts";
import type { ExportContext } from "../../exporter.ts";
import { printable } from "../../printable.ts";
import { printedWords } from "../../printedWords.ts";
import { readWordPicture } from "../wordPicture.ts";
import { expectedLevels, expectedLinks, expectedPictures } from "./expectedFacts.ts";
import { isForeign } from "./foreignWord.ts";
import { articleTables, wordTables } from "./tableShapes.ts";
import { type WordReading, wordReader } from "./wordLines.ts";
import { wordLevels } from "./wordNumbers.ts";
import { openWordPackage, partXml, type Relation, relationsOf, type WordPackage } from "./wordPackage.ts";
import { firstBelow, isOn } from "./wordXml.ts";

const documentPath = "word/document.xml";

const isXml = (path: string) => /\.(?:xml|rels)$/.test(path);

type What = ExportProblem["what"];

const flat = (text: string) => printable(text).replace(/\s+/g, " ").trim();

/** The first place where two rows of facts part. */
function difference(what: What, expected: readonly unknown[], found: readonly unknown[]): ExportProblem[] {
  const count = Math.max(expected.length, found.length);
  for (let at = 0; at < count; at++) {
    if (JSON.stringify(expected[at]) !== JSON.stringify(found[at])) return [{ what, at }];
  }
  return [];
}

function checkLists(article: Article, { lines }: WordReading): ExportProblem[] {
  const levels = lines.flatMap(({ level }) => level ?? []);
  const shown = (marker: unknown) =>
    typeof marker === "number" ? `${printedNumber(marker, article.language)}.` : marker;
  const markers = expectedBody(article).flatMap(({ kind, marker }) => (kind === "item" ? [shown(marker)] : []));
  const found = lines.flatMap(({ kind, marker }) => (kind === "item" ? [marker] : []));
  return [...difference("list", expectedLevels(article), levels), ...difference("list", markers, found)];
}

function checkLinks(article: Article, { links }: WordReading, relations: ReadonlyMap<string, Relation>) {
  const found = links.map(({ id, text }) => [relations.get(id ?? "")?.target, text]);
  return difference("link", expectedLinks(article), found);
}

const isSame = (one: Uint8Array, other: Uint8Array | undefined) =>
  other !== undefined && one.length === other.length && one.every((byte, at) => byte === other[at]);

async function checkPictures(
  article: Article,
  { pictures }: WordReading,
  context: ExportContext,
  held: (id: string | null) => Uint8Array | undefined,
): Promise<ExportProblem[]> {
  const expected = expectedPictures(article, (media) => context.pictures(media) !== null);
  if (expected.length !== pictures.length) return [{ what: "picture", at: Math.min(expected.length, pictures.length) }];
  for (const [at, { media, alt }] of expected.entries()) {
    const found = pictures[at];
    if (!found || found.alt !== flat(alt)) return [{ what: "picture", at }];
    const picture = await readWordPicture(media, context);
    if (!picture || !isSame(picture.bytes, held(found.id))) return [{ what: "picture", at }];
  }
  return [];
}

/** What the file says of itself, and that nothing in it leads out but links. */
function checkPackage(article: Article, parts: WordPackage, relations: Iterable<Relation>): ExportProblem[] {
  const problems: ExportProblem[] = [];
  const core = partXml(parts, "docProps/core.xml")?.documentElement;
  const said = (name: string) => firstBelow(core, name)?.textContent ?? "";
  const { comma } = printedWords(article.language);
  const isSound =
    said("title") === flat(article.headline) &&
    said("creator") === flat(article.byline.join(comma)) &&
    said("keywords") === flat(article.keywords.join(comma)) &&
    said("description") === flat(article.summary) &&
    [...parts.keys()].every((path) => path === documentPath || !isXml(path) || partXml(parts, path) !== null);
  if (!isSound) problems.push({ what: "document", at: 0 });
  for (const { kind, target, isExternal } of relations) {
    const isRight = isExternal ? kind === "hyperlink" && safeHref(target) === target : parts.has(target);
    if (!isRight) return [...problems, { what: "foreign", at: 0 }];
  }
  return problems;
}

function sectionIsRight(body: Element, { direction }: Article): boolean {
  return (isOn(firstBelow(body, "sectPr", "bidi")) ?? false) === (direction === "rtl");
}

/** All relations of all parts. */
function everyRelation(parts: WordPackage): Relation[] {
  const owners = [...parts.keys()].flatMap((path) => {
    const [, folder = "", name] = /^(.*)_rels\/(.+)\.rels$/.exec(path) ?? [];
    return name === undefined ? [] : [`${folder}${name}`];
  });
  return [...owners, ""].flatMap((path) => [...relationsOf(parts, path).values()]);
}

/**
 * Reads a Word file back by the rules of its format and compares it with the article: lines, lists, links,
 * tables, pictures to the byte, and what the file says of itself.
 */
export async function checkDocx(article: Article, bytes: Uint8Array, context: ExportContext): Promise<ExportProblem[]> {
  const parts = openWordPackage(bytes);
  const body = parts && firstBelow(partXml(parts, documentPath)?.documentElement, "body");
  if (!parts || !body) return [{ what: "document", at: 0 }];
  const relations = relationsOf(parts, documentPath);
  // A paragraph that says nothing of its own would run as the style does, which is the article's direction.
  const { read, reading } = wordReader(wordLevels(partXml(parts, "word/numbering.xml")), article.direction);
  read(body);
  const expected = [...expectedHeader(article, true), ...expectedBody(article)];
  const [turned] = reading.turnedRuns;
  const media = (id: string | null) => parts.get(relations.get(id ?? "")?.target ?? "");
  return [
    ...compareLines(expected, reading.lines),
    ...(turned === undefined ? [] : [{ what: "direction" as const, at: turned }]),
    ...checkLists(article, reading),
    ...checkLinks(article, reading, relations),
    ...difference("table", articleTables(article), wordTables(body)),
    ...(await checkPictures(article, reading, context, media)),
    ...(sectionIsRight(body, article) ? [] : [{ what: "document" as const, at: 0 }]),
    ...checkPackage(article, parts, everyRelation(parts)),
    ...(isForeign(body) ? [{ what: "foreign" as const, at: 0 }] : []),
  ];
}
