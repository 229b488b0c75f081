import { type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { latin } from "./glyphClusters.ts";

const codes = (hex: string) => hex.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? [];

function textTable(context: PDFContext, font: PDFRef): { ref: PDFRef; map: string } | null {
  const ref = context.lookup(font, PDFDict).get(PDFName.of("ToUnicode"));
  const stream = ref instanceof PDFRef ? context.lookup(ref) : undefined;
  return ref instanceof PDFRef && stream instanceof PDFRawStream ? { ref, map: latin(stream) } : null;
}

/** Which text each glyph of a font stands for, by its own table (ToUnicode; PDF 32000-1, 9.10.3). */
export function glyphTexts(context: PDFContext, font: PDFRef): Map<number, string> {
  const texts = new Map<number, string>();
  const map = textTable(context, font)?.map ?? "";
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

/** Writes a font's table anew. A section holds a hundred entries at most (Adobe technical note 5014). */
export function writeGlyphTexts(context: PDFContext, font: PDFRef, texts: ReadonlyMap<number, string>): void {
  const table = textTable(context, font);
  if (!table) return;
  const isWide = context.lookup(font, PDFDict).get(PDFName.of("Subtype")) === PDFName.of("Type0");
  const entries = [...texts]
    .sort(([a], [b]) => a - b)
    .map(([code, text]) => {
      const units = Array.from({ length: text.length }, (_, at) => hexOf(text.charCodeAt(at), 4)).join("");
      return `<${hexOf(code, isWide ? 4 : 2)}> <${units}>`;
    });
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const part = entries.slice(at, at + 100);
    sections.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar\n`);
  }
  const head = table.map.replace(/\d+\s+begin(bfchar|bfrange).*?end\1\s*/gs, "");
  const map = head.replace(/endcmap/, () => `${sections.join("")}endcmap`);
  context.assign(table.ref, context.flateStream(map));
}
