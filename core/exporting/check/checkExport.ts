import type { Article } from "../../article/article.ts";
import type { ExportContext, Exporter, FileContent } from "../exporter.ts";
import { exporters } from "../exporters.ts";
import type { ExportFormat } from "../exportFormats.ts";
import { expectedBody } from "./expectedLines.ts";
import type { ExportProblem } from "./exportProblem.ts";

export type ExportCheck = { ok: true; blocks: number } | { ok: false; problems: ExportProblem[] };

/**
 * Compares an exported file, as it was read back from the disk, with the article.
 * @param content of the kind that the format's `make` gives
 * @param context what it was made with
 * @returns `blocks`: how many lines of the body were compared
 */
export async function checkExport(
  article: Article,
  format: ExportFormat,
  content: FileContent,
  context: ExportContext,
): Promise<ExportCheck> {
  const exporter: Exporter = exporters[format];
  const problems = await exporter.check(article, content, context);
  return problems.length === 0 ? { ok: true, blocks: expectedBody(article).length } : { ok: false, problems };
}
