import type { Article } from "../article/article.ts";
import type { ExportFormat } from "./exportFormats.ts";
import { type ExportNote, exportNotes } from "./exportNotes.ts";
import { fragmentHtml } from "./fragment/fragmentHtml.ts";
import { leftOutOf, type Omission } from "./leftOut.ts";
import { type Layout, pageHtml } from "./page/pageHtml.ts";
import { noPictures, type PictureAddress } from "./pictures.ts";
import { plainText } from "./text/plainText.ts";

export interface Exported {
  /** The file's text, to be written as UTF-8. */
  text: string;
  /** Fields the file does not carry. */
  leftOut: Omission[];
  notes: ExportNote[];
}

export interface ExportOptions {
  layout: Layout;
  now: Date;
  /** Where the file finds its pictures; left out, none are with it. */
  pictures?: PictureAddress;
}

function textOf(article: Article, format: ExportFormat, layout: Layout, pictures: PictureAddress): string {
  switch (format) {
    case "html":
      return pageHtml(article, layout, pictures);
    case "fragment":
      return fragmentHtml(article, pictures);
    case "text":
      return plainText(article);
  }
}

/** An article as a file of one format, with the report of what is not in it. Compare it with `checkExport` before calling it done. */
export function exportArticle(article: Article, format: ExportFormat, options: ExportOptions): Exported {
  const { layout, now, pictures = noPictures } = options;
  return {
    text: textOf(article, format, layout, pictures),
    leftOut: leftOutOf(article, format),
    notes: exportNotes(article, format, now, pictures),
  };
}

/** The ending of a file of this format, with its dot. */
export function exportExtension(format: ExportFormat): ".html" | ".txt" {
  return format === "text" ? ".txt" : ".html";
}
