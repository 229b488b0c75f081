import type { Article } from "../../article/article.ts";
import type { ExportFormat } from "../exportFormats.ts";
import { noPictures, type PictureAddress } from "../pictures.ts";
import { checkHtml } from "./checkHtml.ts";
import { checkText } from "./checkText.ts";
import { expectedBody } from "./expectedLines.ts";
import type { ExportProblem } from "./exportProblem.ts";

export type ExportCheck = { ok: true; blocks: number } | { ok: false; problems: ExportProblem[] };

/**
 * Compares an exported file, as it was read back from the disk, with the article: the text, order
 * and direction of every line, and that the page's data parses and agrees. Works from the article
 * and a parser, without the exporter, so that a wrong exporter cannot agree with itself.
 * @param pictures where the file was to find its pictures
 * @returns `blocks`: how many lines of the body were compared
 */
export function checkExport(
  article: Article,
  format: ExportFormat,
  text: string,
  pictures: PictureAddress = noPictures,
): ExportCheck {
  const problems = format === "text" ? checkText(article, text) : checkHtml(article, format, text, pictures);
  return problems.length === 0 ? { ok: true, blocks: expectedBody(article).length } : { ok: false, problems };
}
