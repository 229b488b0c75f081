import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFRef } from "@cantoo/pdf-lib";

/**
 * How wide the shapes of a composite font are, by code, in thousandths of its size (PDF 32000-1, 9.7.4.3).
 * A code that is not in it is as wide as the font's usual shape.
 */
export function glyphWidths(context: PDFContext, font: PDFRef): (code: number) => number {
  const kin = context.lookup(font, PDFDict).lookupMaybe(PDFName.of("DescendantFonts"), PDFArray);
  const dict = kin?.lookupMaybe(0, PDFDict);
  const usual = dict?.lookupMaybe(PDFName.of("DW"), PDFNumber)?.asNumber() ?? 1000;
  const table = dict?.lookupMaybe(PDFName.of("W"), PDFArray);
  const widths = new Map<number, number>();
  for (let at = 0; table && at + 1 < table.size(); ) {
    const first = table.lookup(at, PDFNumber).asNumber();
    const next = table.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let index = 0; index < next.size(); index += 1) {
        widths.set(first + index, next.lookup(index, PDFNumber).asNumber());
      }
      at += 2;
    } else {
      const last = Math.min(table.lookup(at + 1, PDFNumber).asNumber(), 0xffff);
      const width = table.lookup(at + 2, PDFNumber).asNumber();
      for (let code = first; code <= last; code += 1) widths.set(code, width);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}
