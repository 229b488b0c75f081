import { checkHtml } from "../check/checkHtml.ts";
import type { Exporter } from "../exporter.ts";
import { fragmentHtml } from "./fragmentHtml.ts";

export const fragmentExporter = {
  omits: ["summary", "genre", "keywords", "publishedAt", "slug", "publication", "edNote"],
  silent: ["no-address"],
  make: (article, { pictures }) => fragmentHtml(article, pictures),
  check: (article, html, { pictures }) => checkHtml(article, "fragment", html, pictures),
} satisfies Exporter<string>;
