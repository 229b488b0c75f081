import { h } from "hastscript";
import type { Article } from "../../article/article.ts";
import { bodyHast } from "../bodyHast.ts";
import { titleOf } from "../describe.ts";
import { headerHast } from "../headerHast.ts";
import { onLines } from "../onLines.ts";
import { serializeHtml } from "../serializeHtml.ts";
import { jsonLdText } from "./jsonLd.ts";
import { metaHast } from "./metaHast.ts";
import type { SiteFacts } from "./sitePictures.ts";

/** How a page looks: a style sheet without references to anything outside itself. */
export interface Layout {
  style: string;
}

/** A style sheet cannot end the element it stands in. */
function enclosed(style: string): string {
  return `\n${style.trim().replace(/<\/(?=style)/gi, "<\\/")}\n`;
}

/** A whole page: opens in any browser, with no network and no other file but its pictures. */
export function pageHtml(article: Article, layout: Layout, site: SiteFacts): string {
  const head = [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", titleOf(article)),
    ...metaHast(article, site),
    h("style", enclosed(layout.style)),
    h("script", { type: "application/ld+json" }, jsonLdText(article, site)),
  ];
  const piece = h(
    "article",
    onLines([headerHast(article, true, site.publication), ...bodyHast(article, site.pictures)]),
  );
  const page = [h("head", onLines(head)), h("body", onLines([piece]))];
  return serializeHtml([
    { type: "doctype" },
    { type: "text", value: "\n" },
    h("html", { lang: article.language, dir: article.direction }, onLines(page)),
  ]);
}
