import type { Element } from "hast";
import type { Article } from "../../article/article.ts";
import { bodyHast } from "../bodyHast.ts";
import { h } from "../h.ts";
import { headerHast } from "../headerHast.ts";
import { onLines } from "../onLines.ts";
import type { PictureAddress } from "../pictures.ts";

/** The piece for a CMS: one wrapper that carries language and direction, no style, only the classes of the header, the dateline and the pictures. */
export function fragmentHast(article: Article, pictures: PictureAddress): Element {
  const header = headerHast(article);
  const parts = [...(header.children.length > 1 ? [header] : []), ...bodyHast(article, pictures)];
  return h("div", { lang: article.language, dir: article.direction }, onLines(parts));
}
