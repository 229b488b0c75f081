import type { Article } from "../article/article.ts";
import type { ExportContext, PrintablePage } from "./exporter.ts";
import { pageHtml } from "./page/pageHtml.ts";

/** The page with its pictures where a printing window finds them. */
export function printablePage(article: Article, { layout, pictures, readPicture }: ExportContext): PrintablePage {
  const html = pageHtml(article, layout, (media) => (pictures(media) === null ? null : `media/${media}`));
  return { html, readPicture };
}
