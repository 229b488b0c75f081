import type { PDFRef } from "@cantoo/pdf-lib";
import type { Ligature, Spelling } from "./letterFonts.ts";

/** What is known of the fonts that a content names. */
export interface ContentFonts {
  named(name: string): PDFRef | null;
  /** What a shape reads by its font's table. */
  textOf(font: PDFRef, code: number): string | undefined;
  /** In thousandths of the font's size. */
  widthOf(font: PDFRef, code: number): number;
  /**
   * Codes of the same font, in hexadecimal, for the letters of one shape from left to right; null where it has none
   * to give.
   * @param room that they have together, in thousandths of the font's size
   */
  split(font: PDFRef, code: number, letters: readonly string[], room: number): string | null;
  /** Codes of another font for letters that several shapes draw. */
  compose(ligature: Ligature): Spelling;
}
