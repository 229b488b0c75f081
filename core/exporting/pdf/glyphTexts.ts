import { type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { characters } from "./glyphClusters.ts";

const codes = (hex: string) => hex.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? [];

function tableOf(context: PDFContext, font: PDFRef): { ref: PDFRef; map: string } | null {
  const ref = context.lookup(font, PDFDict).get(PDFName.of("ToUnicode"));
  const stream = ref instanceof PDFRef ? context.lookup(ref) : undefined;
  return ref instanceof PDFRef && stream instanceof PDFRawStream ? { ref, map: characters(stream) } : null;
}

/** Which text each glyph of a font stands for, by its own table (ToUnicode; PDF 32000-1, 9.10.3). */
export function glyphTexts(context: PDFContext, font: PDFRef): Map<number, string> {
  const texts = new Map<number, string>();
  const map = tableOf(context, font)?.map ?? "";
  for (const [, kind, body = ""] of map.matchAll(/begin(bfchar|bfrange)(.*?)end\1/gs)) {
    const hex = [...body.matchAll(/<([0-9A-Fa-f]+)>/g)].map(([, digits = ""]) => digits);
    const step = kind === "bfchar" ? 2 : 3;
    for (let at = 0; at + step <= hex.length; at += step) {
      const first = Number.parseInt(hex[at] ?? "", 16);
      const last = kind === "bfchar" ? first : Number.parseInt(hex[at + 1] ?? "", 16);
      const units = codes(hex[at + step - 1] ?? "");
      const tail = units.pop() ?? 0;
      for (let code = first; code <= Math.min(last, 0xffff); code += 1) {
        texts.set(code, String.fromCharCode(...units, tail + code - first));
      }
    }
  }
  return texts;
}

const hexOf = (number: number, digits: number) => number.toString(16).toUpperCase().padStart(digits, "0");

/** A section holds a hundred entries at most (Adobe technical note 5014). */
function sectionsOf(texts: ReadonlyMap<number, string>, digits: 2 | 4): string {
  const entries = [...texts]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => {
      const units = Array.from({ length: text.length }, (_, at) => hexOf(text.charCodeAt(at), 4)).join("");
      return `<${hexOf(code, digits)}> <${units}>`;
    });
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const part = entries.slice(at, at + 100);
    sections.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar\n`);
  }
  return sections.join("");
}

/**
 * A whole table of what codes stand for.
 * @param digits that a code has, in hexadecimal
 */
export function textTable(texts: ReadonlyMap<number, string>, digits: 2 | 4): string {
  const last = "F".repeat(digits);
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    `<${"0".repeat(digits)}> <${last}>`,
    "endcodespacerange",
    `${sectionsOf(texts, digits)}endcmap`,
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
}

/** Writes a font's table anew. */
export function writeGlyphTexts(context: PDFContext, font: PDFRef, texts: ReadonlyMap<number, string>): void {
  const table = tableOf(context, font);
  if (!table) return;
  const isWide = context.lookup(font, PDFDict).get(PDFName.of("Subtype")) === PDFName.of("Type0");
  context.assign(table.ref, context.flateStream(textTable(texts, isWide ? 4 : 2)));
}
