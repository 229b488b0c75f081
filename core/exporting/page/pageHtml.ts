import type { Article } from "../../article/article.ts";
import { titleOf } from "../describe.ts";
import type { ExportContext } from "../exporter.ts";
import { h } from "../h.ts";
import { type Filling, renderLayout } from "../layouts/renderLayout.ts";
import { printedParts, valuesOf } from "../layouts/skeleton.ts";
import { onLines } from "../onLines.ts";
import { serializeHtml } from "../serializeHtml.ts";
import { jsonLdText } from "./jsonLd.ts";
import { leadOf } from "./leadOf.ts";
import { metaHast } from "./metaHast.ts";
import { pageParts, presentParts } from "./pageParts.ts";
import { styleText } from "./styleText.ts";

/** What a page is made with beside its article. */
export type PageContext = Pick<ExportContext, "layout" | "fontFaces" | "pictures" | "publication">;

function headHtml(article: Article, context: PageContext): string {
  const { size } = context.layout;
  const width = size === null ? "device-width, initial-scale=1" : String(size.width);
  const head = [
    h("meta", { charSet: "utf-8" }),
    h("meta", { name: "viewport", content: `width=${width}` }),
    h("title", titleOf(article)),
    ...metaHast(article, context),
  ];
  // A style sheet is raw text: there is nothing in it to escape, and much to read through in vain.
  const style = `<style>${styleText(context)}</style>`;
  const data = h("script", { type: "application/ld+json" }, jsonLdText(article, context));
  return `${serializeHtml(onLines(head)).trim()}\n${style}\n${serializeHtml([data]).trim()}`;
}

/** The picture that the layout prints by itself; -1 where it prints none, which then stays in the text. */
function printedLead(article: Article, { layout, pictures }: PageContext): number {
  const lead = leadOf(article.body, pictures);
  if (lead === -1) return -1;
  return printedParts(article, layout, presentParts(article, pictures, lead)).has("leadHtml") ? lead : -1;
}

/** A whole page: opens in any browser, with no network and no other file but its pictures. */
export function pageHtml(article: Article, context: PageContext): string {
  const filling: Filling = {
    ...pageParts(article, context, printedLead(article, context)),
    ...valuesOf(article),
    headHtml: headHtml(article, context),
  };
  return `${renderLayout(context.layout, filling).trim()}\n`;
}
