import type { Exporter } from "../exporter.ts";
import { besideText } from "../leftOut.ts";
import { checkWordpress } from "./checkWordpress.ts";
import { wordpressBlocks } from "./wordpressBlocks.ts";

/** The blocks of a post's text. What WordPress keeps in fields of its own is for the desk to fill in there. */
export const wordpressExporter = {
  omits: besideText,
  silent: ["no-address"],
  make: (article, { pictures }) => wordpressBlocks(article, pictures),
  check: (article, html, { pictures }) => checkWordpress(article, html, pictures),
} satisfies Exporter<string>;
