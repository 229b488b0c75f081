import { fileNameFor } from "../arabic/fileName.ts";
import type { Article } from "../article/article.ts";
import { type ExportFormat, exportFormats } from "./exportFormats.ts";

/**
 * The name an exported file is offered under: the headline, by the name policy. It goes to another
 * folder than the article's and is the journalist's to change, so no short id is put on it.
 */
export function suggestedName(article: Article, format: ExportFormat): string {
  return fileNameFor(article.headline, "", exportFormats[format].extension);
}
