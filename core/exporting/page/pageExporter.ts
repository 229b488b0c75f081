import { checkPageHtml } from "../check/checkPageHtml.ts";
import type { Exporter } from "../exporter.ts";
import { pageHtml } from "./pageHtml.ts";
import { unprintedOf } from "./unprintedOf.ts";

export const pageExporter = {
  omits: (article, context) => ["slug", "publication", "edNote", ...unprintedOf(article, context)],
  silent: [],
  make: pageHtml,
  check: checkPageHtml,
} satisfies Exporter<string>;
