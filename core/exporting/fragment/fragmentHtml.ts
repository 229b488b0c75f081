import type { Article } from "../../article/article.ts";
import type { PictureAddress } from "../pictures.ts";
import { serializeHtml } from "../serializeHtml.ts";
import { fragmentHast } from "./fragmentHast.ts";

/** The fragment as the text of a file. */
export function fragmentHtml(article: Article, pictures: PictureAddress): string {
  return serializeHtml([fragmentHast(article, pictures)]);
}
