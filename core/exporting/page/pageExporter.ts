import { checkHtml } from "../check/checkHtml.ts";
import type { Exporter } from "../exporter.ts";
import { pageHtml } from "./pageHtml.ts";

export const pageExporter = {
  omits: ["slug", "publication", "edNote"],
  silent: [],
  make: (article, { layout, pictures }) => pageHtml(article, layout, pictures),
  check: (article, html, { pictures }) => checkHtml(article, "html", html, pictures),
} satisfies Exporter<string>;
