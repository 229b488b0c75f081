import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { glyphClusters } from "./glyphClusters.ts";
import { glyphTexts } from "./glyphTexts.ts";

/** What each marked content of each page reads where it draws anything, by the page's object and the content's number. */
function markedTexts(document: PDFDocument): Map<string, string> {
  const tables = new Map<PDFRef, Map<number, string>>();
  const tableOf = (font: PDFRef) => {
    const table = tables.get(font) ?? glyphTexts(document.context, font);
    tables.set(font, table);
    return table;
  };
  const texts = new Map<string, string>();
  for (const page of document.getPages()) {
    for (const { content, text, glyphs } of glyphClusters(page)) {
      if (content === null || glyphs.length === 0) continue;
      const read = text ?? glyphs.map(({ font, code }) => tableOf(font).get(code) ?? "").join("");
      const key = `${page.ref.tag} ${content}`;
      texts.set(key, (texts.get(key) ?? "") + read);
    }
  }
  return texts;
}

/**
 * The text of a tagged document, a piece for each marked content, in the order of its structure: that of reading.
 * Within a piece the letters stand as they are drawn.
 */
export function taggedText(document: PDFDocument): string[] {
  const texts = markedTexts(document);
  const pieces: string[] = [];
  const seen = new Set<PDFDict>();
  const take = (page: PDFObject | undefined, content: number) => {
    const text = page instanceof PDFRef ? texts.get(`${page.tag} ${content}`) : undefined;
    if (text) pieces.push(text);
  };
  const walk = (kid: PDFObject | undefined, inherited: PDFObject | undefined): void => {
    const node = kid instanceof PDFRef ? document.context.lookup(kid) : kid;
    if (node instanceof PDFNumber) take(inherited, node.asNumber());
    if (node instanceof PDFArray) {
      for (const one of node.asArray()) walk(one, inherited);
      return;
    }
    if (!(node instanceof PDFDict) || seen.has(node)) return;
    seen.add(node);
    const page = node.get(PDFName.of("Pg")) ?? inherited;
    const content = node.lookupMaybe(PDFName.of("MCID"), PDFNumber);
    if (content) take(page, content.asNumber());
    else walk(node.get(PDFName.of("K")), page);
  };
  walk(document.catalog.get(PDFName.of("StructTreeRoot")), undefined);
  return pieces;
}
