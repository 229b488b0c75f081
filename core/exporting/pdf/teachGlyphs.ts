import type { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import { type GlyphCluster, glyphClusters } from "./glyphClusters.ts";
import { glyphTexts, writeGlyphTexts } from "./glyphTexts.ts";

/** True for what no reader should get: nothing, or a shape of a letter in the place of the letter. */
function isShape(text: string | undefined): boolean {
  return text === undefined || /\0/.test(text) || /[\ufb50-\ufdff\ufe70-\ufefc]/.test(text);
}

/** What each glyph of a cluster stands for, where that is plain. */
function lessons({ text, glyphs, isReversed }: GlyphCluster): string[] {
  if (text === null || text === "") return [];
  if (glyphs.length === 1) return [text];
  const characters = [...text];
  if (characters.length !== glyphs.length) return [];
  return isReversed ? characters.reverse() : characters;
}

/**
 * Chromium writes what Arabic glyphs read beside each place they are drawn (ActualText); the fonts' own tables
 * say nothing or name the joined shape. Readers that know only the tables (pdf.js, Firefox, macOS) would copy
 * «ﻋﺎﺟﻞ» or nothing for «عاجل»: here the tables learn from the places.
 */
export function teachGlyphs(document: PDFDocument): void {
  const { context } = document;
  const known = new Map<PDFRef, { texts: Map<number, string>; isChanged: boolean }>();
  for (const cluster of document.getPages().flatMap(glyphClusters)) {
    const learnt = lessons(cluster);
    for (const [at, { font, code }] of cluster.glyphs.entries()) {
      const text = learnt[at];
      let table = known.get(font);
      if (!table) {
        table = { texts: glyphTexts(context, font), isChanged: false };
        known.set(font, table);
      }
      if (text === undefined || !isShape(table.texts.get(code))) continue;
      table.texts.set(code, text);
      table.isChanged = true;
    }
  }
  for (const [font, { texts, isChanged }] of known) if (isChanged) writeGlyphTexts(context, font, texts);
}
