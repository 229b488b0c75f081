import { checkPageHtml } from "../check/checkPageHtml.ts";
import type { Exporter } from "../exporter.ts";
import { pieceAddress } from "../siteAddresses.ts";
import { pageHtml } from "./pageHtml.ts";
import { unprintedOf } from "./unprintedOf.ts";

export const pageExporter = {
  omits: (article, context) => [
    ...(pieceAddress(article, context.publication) === null ? (["slug"] as const) : []),
    ...(context.publication === null ? (["publication"] as const) : []),
    "edNote",
    ...unprintedOf(article, context),
  ],
  silent: [],
  make: pageHtml,
  check: checkPageHtml,
} satisfies Exporter<string>;
