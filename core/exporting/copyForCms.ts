import type { Article } from "../article/article.ts";
import { fragmentHtml } from "./fragment/fragmentHtml.ts";
import { noPictures } from "./pictures.ts";
import { plainText } from "./text/plainText.ts";

/** The piece for the clipboard: a CMS takes the HTML, a plain field the text. */
export function copyForCms(article: Article): { html: string; text: string } {
  return { html: fragmentHtml(article, noPictures), text: plainText(article) };
}
