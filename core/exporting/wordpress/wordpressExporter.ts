import type { Exporter } from "../exporter.ts";
import { checkWordpress } from "./checkWordpress.ts";
import { wordpressBlocks } from "./wordpressBlocks.ts";

/** The blocks of a post's text. What WordPress keeps in fields of its own is for the desk to fill in there. */
export const wordpressExporter = {
  omits: [
    "headline",
    "section",
    "summary",
    "genre",
    "keywords",
    "urgency",
    "publishedAt",
    "slug",
    "publication",
    "edNote",
  ],
  silent: ["no-address"],
  make: (article, { pictures }) => wordpressBlocks(article, pictures),
  check: (article, html, { pictures }) => checkWordpress(article, html, pictures),
} satisfies Exporter<string>;
