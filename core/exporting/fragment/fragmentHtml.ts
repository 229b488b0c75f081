import { h } from "hastscript";
import type { Article } from "../../article/article.ts";
import { bodyHast } from "../bodyHast.ts";
import { headerHast } from "../headerHast.ts";
import { onLines } from "../onLines.ts";
import { serializeHtml } from "../serializeHtml.ts";

/** The piece for a CMS: one wrapper that carries language and direction, no style, only the classes of the header and dateline. */
export function fragmentHtml(article: Article): string {
  const header = headerHast(article, false);
  const parts = [...(header.children.length > 1 ? [header] : []), ...bodyHast(article)];
  return serializeHtml([h("div", { lang: article.language, dir: article.direction }, onLines(parts))]);
}
