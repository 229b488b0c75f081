import type { Article } from "../../article/article.ts";
import { fragmentHast } from "../fragment/fragmentHast.ts";
import { noPictures } from "../pictures.ts";
import { serializeHtml } from "../serializeHtml.ts";
import { plainText } from "../text/plainText.ts";
import { carried } from "./carriedHast.ts";

/** The piece for the clipboard: a CMS and Word take the HTML, a plain field the text. */
export function copyForCms(article: Article): { html: string; text: string } {
  const { language: lang, direction } = article;
  const html = serializeHtml(carried(fragmentHast(article, noPictures), { lang, direction, page: direction }));
  return { html, text: plainText(article) };
}
