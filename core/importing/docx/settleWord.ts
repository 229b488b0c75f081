import type { Direction } from "../../article/direction.ts";
import type { Tally } from "../dropped.ts";
import { wordDirections } from "./wordDirections.ts";
import type { WordParts } from "./wordPackage.ts";
import {
  childOf,
  childrenOf,
  flag,
  named,
  readPart,
  remove,
  unwrap,
  writePart,
  type XmlDocument,
  type XmlElement,
} from "./wordXml.ts";

/** The name of a bookmark that tells the direction of its paragraph. */
export const directionMark = { rtl: "midad-runs-rtl", ltr: "midad-runs-ltr" } as const satisfies Record<
  Direction,
  string
>;

/** The name of a bookmark that tells the number which the list of its paragraph begins with. */
export const startMark = "midad-starts-";

/** The name of a bookmark that tells which way the columns of its table run, and their shares in thousandths. */
export const tableMark = "midad-table-";

/** Parts whose text is read. */
const texts = ["document", "footnotes", "endnotes"];

/** A relation to a place outside: only links may have one. @returns the ids that are left */
function settleRelations(parts: WordParts, name: string): Set<string> {
  const path = `word/_rels/${name}.xml.rels`;
  const relations = readPart(parts, path);
  if (!relations) return new Set();
  for (const relation of named(relations, "Relationship")) {
    const isOutside = relation.getAttribute("TargetMode")?.toLowerCase() === "external";
    if (isOutside && !relation.getAttribute("Type")?.endsWith("/hyperlink")) remove(relation);
  }
  writePart(parts, path, relations);
  return new Set(named(relations, "Relationship").map((relation) => relation.getAttribute("Id") ?? ""));
}

/** The elements of a part that something is done with, each by its name; the tree is walked for all of them at once. */
const settled = [
  ...["a:blip", "v:imagedata", "w:hyperlink", "a:hlinkClick"],
  ...["w:fldSimple", "w:dir", "w:bdo", "mc:AlternateContent", "m:oMathPara", "m:oMath", "c:chart", "dgm:relIds"],
  ...["w:tbl", "w:object", "w:rPr", "w:r", "w:p", "w:numPr", "w:ins", "w:del", "w:moveFrom"],
] as const;
type Found = (...names: (typeof settled)[number][]) => XmlElement[];

function finder(document: XmlDocument): Found {
  const found = new Map<string, XmlElement[]>(settled.map((name) => [name, []]));
  for (const element of named(document, ...settled)) found.get(element.tagName)?.push(element);
  return (...names) => names.flatMap((name) => found.get(name) ?? []);
}

/** Pictures that are only linked, and links whose relation is not there, which no reader could follow. */
function settleReferences(found: Found, known: ReadonlySet<string>, tally: Tally): void {
  for (const blip of found("a:blip")) {
    const embedded = blip.getAttribute("r:embed");
    if (embedded !== null && known.has(embedded)) blip.removeAttribute("r:link");
    else {
      tally.add(blip.getAttribute("r:link") === null ? "pictures" : "remote-pictures");
      remove(blip);
    }
  }
  for (const data of found("v:imagedata")) if (!known.has(data.getAttribute("r:id") ?? "")) remove(data);
  for (const link of found("w:hyperlink", "a:hlinkClick"))
    if (!known.has(link.getAttribute("r:id") ?? "")) link.removeAttribute("r:id");
}

const hasOwnParagraphs = (element: XmlElement) => named(element, "w:p").length > 0;

/** A formula as a run of its letters. */
function settleFormula(document: XmlDocument, formula: XmlElement): void {
  const run = document.createElementNS(document.documentElement?.namespaceURI ?? null, "w:r");
  const text = document.createElementNS(run.namespaceURI, "w:t");
  const letters = named(formula, "m:t").map((part) => part.textContent);
  text.appendChild(document.createTextNode(letters.join("")));
  run.appendChild(text);
  formula.parentNode?.insertBefore(run, formula);
  remove(formula);
}

/** Things that hold text in a way of their own: their text is put where they stood. */
function settleObjects(document: XmlDocument, found: Found, tally: Tally): void {
  found("w:fldSimple", "w:dir", "w:bdo").forEach(unwrap);
  for (const choice of found("mc:AlternateContent")) {
    if (childOf(choice, "mc:Fallback")) continue;
    const [first] = childrenOf(choice);
    if (!first) continue;
    const fallback = document.createElementNS(choice.namespaceURI, "mc:Fallback");
    while (first.firstChild) fallback.appendChild(first.firstChild);
    choice.appendChild(fallback);
  }
  // One in a paragraph of formulas goes with it.
  const formulas = found("m:oMathPara", "m:oMath").filter((one) => one.parentNode?.nodeName !== "m:oMathPara");
  for (const formula of formulas) settleFormula(document, formula);
  const drawn = found("c:chart", "dgm:relIds", "w:object");
  tally.add("objects", formulas.length + drawn.filter((one) => !hasOwnParagraphs(one)).length);
}

/** Runs written from the right have their own bold and italic, which the reader does not know (ECMA-376 part 1, 17.3.2.2). */
function settleMarks(document: XmlDocument, found: Found): void {
  for (const properties of found("w:rPr")) {
    if (!flag(childOf(properties, "w:rtl")) && !flag(childOf(properties, "w:cs"))) continue;
    for (const name of ["w:b", "w:i"]) {
      if (!flag(childOf(properties, `${name}Cs`)) || flag(childOf(properties, name))) continue;
      const old = childOf(properties, name);
      if (old) remove(old);
      properties.appendChild(document.createElementNS(properties.namespaceURI, name));
    }
  }
}

function settleHidden(found: Found, tally: Tally): void {
  for (const run of found("w:r")) {
    if (!flag(childOf(run, "w:rPr", "w:vanish")) || run.textContent?.trim() === "") continue;
    tally.add("hidden");
    remove(run);
  }
}

/** A line drawn across, which Word makes of an empty paragraph with a border under it. */
function isRule(paragraph: XmlElement): boolean {
  return (
    childOf(paragraph, "w:pPr", "w:pBdr", "w:bottom") !== undefined &&
    paragraph.textContent?.trim() === "" &&
    named(paragraph, "w:drawing").length === 0
  );
}

/**
 * The number that each level of each list begins with, by the list's id and the level's: `3/0`. A list that goes
 * on counting where another of its kind ended says none.
 */
function listStarts(parts: WordParts): Map<string, string> {
  const numbering = readPart(parts, "word/numbering.xml");
  const saidBy = (element: XmlElement | undefined) => element?.getAttribute("w:val") ?? null;
  const levelsIn = (kind: XmlElement, name: string, ...way: string[]) =>
    new Map(named(kind, name).map((level) => [level.getAttribute("w:ilvl") ?? "", saidBy(childOf(level, ...way))]));
  const all = numbering ? named(numbering, "w:abstractNum") : [];
  const kinds = new Map(all.map((kind) => [kind.getAttribute("w:abstractNumId"), levelsIn(kind, "w:lvl", "w:start")]));
  const begun = new Set<string | null>();
  const starts = new Map<string, string>();
  for (const list of numbering ? named(numbering, "w:num") : []) {
    const kind = saidBy(childOf(list, "w:abstractNumId"));
    const own = levelsIn(list, "w:lvlOverride", "w:startOverride");
    for (const [level, usual] of kinds.get(kind) ?? []) {
      const start = own.get(level) ?? (begun.has(kind) ? null : usual);
      if (start !== null && /^\d{1,6}$/.test(start)) starts.set(`${list.getAttribute("w:numId")}/${level}`, start);
    }
    begun.add(kind);
  }
  return starts;
}

function markStarts(document: XmlDocument, found: Found, starts: Map<string, string>): void {
  for (const numbers of found("w:numPr")) {
    const level = childOf(numbers, "w:ilvl")?.getAttribute("w:val") ?? "0";
    const key = `${childOf(numbers, "w:numId")?.getAttribute("w:val")}/${level}`;
    const start = starts.get(key);
    const paragraph = numbers.parentNode?.parentNode;
    if (start === undefined || !paragraph) continue;
    starts.delete(key);
    const mark = document.createElementNS(numbers.namespaceURI, "w:bookmarkStart");
    mark.setAttributeNS(numbers.namespaceURI, "w:name", startMark + start);
    paragraph.appendChild(mark);
  }
}

function markParagraphs(document: XmlDocument, found: Found, directionOf: (paragraph: XmlElement) => Direction): void {
  for (const paragraph of found("w:p")) {
    const properties = childOf(paragraph, "w:pPr");
    if (properties && isRule(paragraph) && !childOf(properties, "w:pStyle")) {
      const style = document.createElementNS(paragraph.namespaceURI, "w:pStyle");
      style.setAttributeNS(paragraph.namespaceURI, "w:val", "Divider");
      properties.insertBefore(style, properties.firstChild);
    }
    const mark = document.createElementNS(paragraph.namespaceURI, "w:bookmarkStart");
    mark.setAttributeNS(paragraph.namespaceURI, "w:name", directionMark[directionOf(paragraph)]);
    paragraph.insertBefore(mark, properties?.nextSibling ?? (properties ? null : paragraph.firstChild));
  }
}

/** The shares of a table's columns in thousandths, where it keeps to them; else Word widens those with long words. */
function sharesOf(table: XmlElement): number[] {
  if (childOf(table, "w:tblPr", "w:tblLayout")?.getAttribute("w:type") !== "fixed") return [];
  const grid = childOf(table, "w:tblGrid");
  const columns = grid ? childrenOf(grid).map((column) => Number(column.getAttribute("w:w"))) : [];
  const sum = columns.reduce((total, width) => total + width, 0);
  const said = childOf(table, "w:tblPr", "w:tblW");
  const width = said?.getAttribute("w:type") === "dxa" ? Number(said.getAttribute("w:w")) : sum;
  const whole = Math.abs(width - sum) <= sum / 50 ? width : sum;
  const shares = columns.map((column) => Math.round((column / whole) * 1000));
  return shares.every((share) => share >= 1 && share <= 1000) ? shares : [];
}

function markTables(document: XmlDocument, found: Found): void {
  for (const table of found("w:tbl")) {
    const [paragraph] = named(table, "w:p");
    if (!paragraph) continue;
    const direction = flag(childOf(table, "w:tblPr", "w:bidiVisual")) ? "rtl" : "ltr";
    const mark = document.createElementNS(table.namespaceURI, "w:bookmarkStart");
    mark.setAttributeNS(table.namespaceURI, "w:name", tableMark + [direction, ...sharesOf(table)].join("-"));
    paragraph.appendChild(mark);
  }
}

/** Changes that were tracked, each once: a moved text is one. */
function countChanges(found: Found): number {
  return found("w:ins", "w:del", "w:moveFrom").filter((one) => one.parentNode?.nodeName !== "w:rPr").length;
}

/** Headers and footers of the pages, those with words in them. */
function countMargins(parts: WordParts): number {
  const margins = [...parts.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
  // A number of the page is nobody's text.
  return margins.filter((name) => {
    const margin = readPart(parts, name);
    return margin !== null && named(margin, "w:t").some((text) => /\p{L}/u.test(text.textContent ?? ""));
  }).length;
}

/**
 * Makes a Word file, in place, one that can be read without a look outside and without a loss that nobody
 * hears of: relations to places outside go, what the reader does not know is put in words it knows, and each
 * paragraph gets a mark of its direction. False where it has no text to read.
 */
export function settleWord(parts: WordParts, tally: Tally): boolean {
  const directionOf = wordDirections(parts);
  let hasText = false;
  settleRelations(parts, "comments");
  for (const name of texts) {
    const path = `word/${name}.xml`;
    const known = settleRelations(parts, name);
    const document = readPart(parts, path);
    if (!document) continue;
    if (name === "document") hasText = true;
    const found = finder(document);
    tally.add("changes", countChanges(found));
    settleReferences(found, known, tally);
    settleObjects(document, found, tally);
    settleHidden(found, tally);
    settleMarks(document, found);
    markParagraphs(document, found, directionOf);
    markTables(document, found);
    if (name === "document") markStarts(document, found, listStarts(parts));
    writePart(parts, path, document);
  }
  const comments = readPart(parts, "word/comments.xml");
  if (comments) tally.add("comments", named(comments, "w:comment").length);
  tally.add("margins", countMargins(parts));
  return hasText;
}
