import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { Extent } from "./pageZoom.ts";

/** PDF counts in 1/72 inch, CSS in 1/96. */
const pxPerPoint = 96 / 72;

export interface PrintedSheet {
  page: PDFPageProxy;
  /** On paper, in CSS px. */
  size: Extent;
}

/** A printed document, page by page. */
export interface PrintedPages {
  sheets: readonly PrintedSheet[];
  /** The room that the widest and the highest of them need, in CSS px on paper. */
  largest: Extent;
}

/** Every page of a document with its size. */
export async function pagesOf(document: PDFDocumentProxy): Promise<PrintedPages> {
  const sheets: PrintedSheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: pxPerPoint });
    sheets.push({ page, size: { width, height } });
  }
  const largest = {
    width: Math.max(...sheets.map(({ size }) => size.width)),
    height: Math.max(...sheets.map(({ size }) => size.height)),
  };
  return { sheets, largest };
}

/** The most dots a page is drawn with: A4 at 400 % of an ordinary screen. Each takes four bytes, and few pages are near. */
export const mostDots = 2 ** 24;

/**
 * The viewport's scale for a page drawn as sharp as the screen is, or as `mostDots` allow.
 * @param size of the page on paper, in CSS px
 * @param scale CSS px on screen for one on paper
 * @param dots of the screen for a CSS px
 */
export function viewportScale({ width, height }: Extent, scale: number, dots: number): number {
  return Math.min(scale * dots, Math.sqrt(mostDots / (width * height))) * pxPerPoint;
}
