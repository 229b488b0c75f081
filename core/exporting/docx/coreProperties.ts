import type { Article } from "../../article/article.ts";
import { printable } from "../printable.ts";
import { printedWords } from "../printedWords.ts";
import { languageTag } from "./languageTag.ts";

const flat = (text: string) => printable(text).replace(/\s+/g, " ").trim();

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => escapes[sign] ?? "");

const instant = (time: string) => `${new Date(time).toISOString().slice(0, 19)}Z`;

/**
 * What the file says of itself (OPC core properties, ISO/IEC 29500-2, part 8): what the article knows and
 * nothing else, so that the same article always makes the same file. The library writes no language, and the
 * clock of the machine for the times.
 */
export function corePropertiesXml(article: Article): string {
  const { comma } = printedWords(article.language);
  const entries: [string, string][] = [
    ["dc:title", flat(article.headline)],
    ["dc:creator", flat(article.byline.join(comma))],
    ["cp:keywords", flat(article.keywords.join(comma))],
    ["dc:description", flat(article.summary)],
    ["dc:language", languageTag(article.language) ?? ""],
    ["cp:category", flat(article.section?.label ?? "")],
  ];
  const known = entries.filter(([, value]) => value !== "");
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...known.map(([name, value]) => `<${name}>${escaped(value)}</${name}>`),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant(article.createdAt)}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant(article.updatedAt)}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}
