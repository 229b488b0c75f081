import type { Article } from "../article/article.ts";
import type { ExportContext, Exporter, FileContent } from "./exporter.ts";
import { exporters } from "./exporters.ts";
import type { ExportFormat } from "./exportFormats.ts";
import { type ExportNote, exportNotes } from "./exportNotes.ts";
import { leftOutOf, type Omission } from "./leftOut.ts";

/** What the journalist should know about an exported file that is otherwise right. */
export interface ExportReport {
  /** Fields the file does not carry. */
  leftOut: Omission[];
  notes: ExportNote[];
}

/** @returns what a file of this format says of the article less than there is, and what is to be known of it */
export function exportReport(article: Article, format: ExportFormat, context: ExportContext): ExportReport {
  const { omits, silent }: Exporter = exporters[format];
  const omitted = typeof omits === "function" ? omits(article, context) : omits;
  const notes = exportNotes(article, context.now, context.pictures, context.publication);
  return {
    leftOut: leftOutOf(article, omitted),
    notes: notes.filter(({ code }) => !silent.some((one) => one === code)),
  };
}

/** An article as a file of one format. Compare it with `checkExport` before calling it done. */
export async function exportArticle(
  article: Article,
  format: ExportFormat,
  context: ExportContext,
): Promise<FileContent> {
  return exporters[format].make(article, context);
}
