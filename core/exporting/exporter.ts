import type { Article } from "../article/article.ts";
import type { ExportProblem } from "./check/exportProblem.ts";
import type { ExportNoteCode } from "./exportNotes.ts";
import type { Omission } from "./leftOut.ts";
import type { Layout } from "./page/pageHtml.ts";
import type { PictureAddress } from "./pictures.ts";

/** What a file holds: text, to be written as UTF-8, or bytes. */
export type FileContent = string | Uint8Array;

/** What an exporter is given beside the article. */
export interface ExportContext {
  layout: Layout;
  now: Date;
  /** Where the file finds its pictures, and so which are with it. */
  pictures: PictureAddress;
  /** The bytes of a picture that is with it, for a file that holds its pictures. */
  readPicture(media: string): Promise<Uint8Array>;
  /** Prints a page to PDF bytes; left out where there is no window to do it. Throws MidadError `print-failed`. */
  printPage?(page: PrintablePage): Promise<Uint8Array>;
  /** Draws a page of a size in CSS px as PNG bytes, so many dots a px; left out, and throws, as `printPage`. */
  drawPage?(page: PrintablePage, size: { width: number; height: number }, scale: 1 | 2): Promise<Uint8Array>;
}

/** A page's HTML that finds its pictures at `media/<name>`. */
export interface PrintablePage {
  html: string;
  readPicture(media: string): Promise<Uint8Array>;
}

/** One format: how its file is made, and how it is read back. */
export interface Exporter<Content extends FileContent = FileContent> {
  /** What the format has no place for. */
  omits: readonly Omission[];
  /** Notes that are no news of it. */
  silent: readonly ExportNoteCode[];
  make(article: Article, context: ExportContext): Content | Promise<Content>;
  /**
   * Reads the file back and compares it with the article. Works from the article and a parser, without
   * `make`, so that a wrong exporter cannot agree with itself.
   */
  check(article: Article, content: Content, context: ExportContext): ExportProblem[] | Promise<ExportProblem[]>;
}
