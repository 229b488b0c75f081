import type { Article } from "../article/article.ts";
import type { Publication } from "../settings/publications.ts";
import type { ExportProblem } from "./check/exportProblem.ts";
import type { ExportNoteCode } from "./exportNotes.ts";
import type { Layout } from "./layouts/layout.ts";
import type { Omission } from "./leftOut.ts";
import type { PictureAddress, PictureFile, PictureWish } from "./pictures.ts";

/** What a file holds: text, to be written as UTF-8, or bytes. */
export type FileContent = string | Uint8Array;

/** What an exporter is given beside the article. */
export interface ExportContext {
  layout: Layout;
  /** `@font-face` rules to go before the layout's style; absent where no fonts go with the page. */
  fontFaces?: string;
  now: Date;
  /** Where the piece is published; null where nobody said. */
  publication: Publication | null;
  /** Where the file finds its pictures, and so which are with it. */
  pictures: PictureAddress;
  /**
   * A picture for a file that holds its pictures: made to the wish, or without one its file as it lies in the
   * library. Null where it cannot be made so; it is left out then, and its caption and credit are kept.
   * @throws MidadError where the file itself cannot be read
   */
  readPicture(media: string, wish?: PictureWish): Promise<PictureFile | null>;
  /** Prints a page to PDF bytes; left out where there is no window to do it. Throws MidadError `print-failed`. */
  printPage?(page: PrintablePage): Promise<Uint8Array>;
  /** Draws a page of a size in CSS px as PNG bytes, so many dots a px; left out, and throws, as `printPage`. */
  drawPage?(page: PrintablePage, size: { width: number; height: number }, scale: 1 | 2): Promise<Uint8Array>;
}

/** A page's HTML that finds its pictures at `media/<name>`. */
export interface PrintablePage {
  html: string;
  /** What a page says at its foot, by its number from 1 on; left out where none is to. */
  numberOf?: (page: number) => string;
  readPicture(media: string): Promise<Uint8Array>;
}

/** One format: how its file is made, and how it is read back. */
export interface Exporter<Content extends FileContent = FileContent> {
  /** What the format has no place for, which may be a matter of the layout or of what is known of the publication. */
  omits: readonly Omission[] | ((article: Article, context: ExportContext) => readonly Omission[]);
  /** Notes that are no news of it. */
  silent: readonly ExportNoteCode[];
  make(article: Article, context: ExportContext): Content | Promise<Content>;
  /**
   * Reads the file back and compares it with the article. Works from the article and a parser, without
   * `make`, so that a wrong exporter cannot agree with itself.
   */
  check(article: Article, content: Content, context: ExportContext): ExportProblem[] | Promise<ExportProblem[]>;
}
