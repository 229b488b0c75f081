import type { Article } from "../article/article.ts";
import { fragmentHtml } from "./fragment/fragmentHtml.ts";
import { plainText } from "./text/plainText.ts";

/** The piece for the clipboard: a CMS takes the HTML, a plain field the text. */
export function copyForCms(article: Article): { html: string; text: string } {
  return { html: fragmentHtml(article), text: plainText(article) };
}
