import { h } from "hastscript";
import type { Article } from "../../article/article.ts";
import { bodyHast } from "../bodyHast.ts";
import { titleOf } from "../describe.ts";
import { headerHast } from "../headerHast.ts";
import { onLines } from "../onLines.ts";
import type { PictureAddress } from "../pictures.ts";
import { serializeHtml } from "../serializeHtml.ts";
import { jsonLdText } from "./jsonLd.ts";
import { metaHast } from "./metaHast.ts";

/** How a page looks: a style sheet without references to anything outside itself. */
export interface Layout {
  style: string;
  /** The size of a card in CSS px; none for what is as long as its text. */
  size?: { width: number; height: number } | null;
}

/** A style sheet cannot end the element it stands in. */
function enclosed(style: string): string {
  return `\n${style.trim().replace(/<\/(?=style)/gi, "<\\/")}\n`;
}

/** A whole page: opens in any browser, with no network and no other file but its pictures. */
export function pageHtml(article: Article, layout: Layout, pictures: PictureAddress): string {
  const head = [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("title", titleOf(article)),
    ...metaHast(article),
    h("style", enclosed(layout.style)),
    h("script", { type: "application/ld+json" }, jsonLdText(article)),
  ];
  const piece = h("article", onLines([headerHast(article, true), ...bodyHast(article, pictures)]));
  const page = [h("head", onLines(head)), h("body", onLines([piece]))];
  return serializeHtml([
    { type: "doctype" },
    { type: "text", value: "\n" },
    h("html", { lang: article.language, dir: article.direction }, onLines(page)),
  ]);
}
