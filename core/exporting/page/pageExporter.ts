import { checkHtml } from "../check/checkHtml.ts";
import type { Exporter } from "../exporter.ts";
import { pieceAddress } from "../siteAddresses.ts";
import { pageHtml } from "./pageHtml.ts";

export const pageExporter = {
  omits: (article, { publication }) => [
    ...(pieceAddress(article, publication) === null ? (["slug"] as const) : []),
    ...(publication === null ? (["publication"] as const) : []),
    "edNote",
  ],
  silent: [],
  make: (article, { layout, publication, pictures }) => pageHtml(article, layout, { publication, pictures }),
  check: (article, html, { publication, pictures }) => checkHtml(article, "html", html, pictures, publication),
} satisfies Exporter<string>;
