import type { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import { type Glyph, type GlyphCluster, glyphClusters } from "./glyphClusters.ts";
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

/** What a font's glyphs are said to read, each text with how often it is said. */
type Lessons = Map<number, Map<string, number>>;

function lessonsOf(document: PDFDocument): Map<PDFRef, Lessons> {
  const fonts = new Map<PDFRef, Lessons>();
  for (const cluster of document.getPages().flatMap(glyphClusters)) {
    for (const [at, text] of lessons(cluster).entries()) {
      const { font, code } = cluster.glyphs[at] as Glyph;
      const glyphs = fonts.get(font) ?? new Map<number, Map<string, number>>();
      const texts = glyphs.get(code) ?? new Map<string, number>();
      texts.set(text, (texts.get(text) ?? 0) + 1);
      if (texts.size === 1) fonts.set(font, glyphs.set(code, texts));
    }
  }
  return fonts;
}

/**
 * Chromium writes what Arabic glyphs read beside each place they are drawn (ActualText); the fonts' own tables
 * say nothing or name the joined shape. Readers that know only the tables (pdf.js, Firefox, macOS) would copy
 * «ﻋﺎﺟﻞ» or nothing for «عاجل»: here the tables learn from the places, of each glyph what is said most often.
 */
export function teachGlyphs(document: PDFDocument): void {
  const { context } = document;
  for (const [font, glyphs] of lessonsOf(document)) {
    const known = glyphTexts(context, font);
    let isChanged = false;
    for (const [code, texts] of glyphs) {
      if (!isShape(known.get(code))) continue;
      const [[text] = [""]] = [...texts].sort(([, one], [, other]) => other - one);
      known.set(code, text);
      isChanged = true;
    }
    if (isChanged) writeGlyphTexts(context, font, known);
  }
}
