import { checkText } from "../check/checkText.ts";
import type { Exporter } from "../exporter.ts";
import { omissions } from "../leftOut.ts";
import { plainText } from "./plainText.ts";

/** What a text has: its head, its words, and where they link to. */
const kept = new Set<string>(["headline", "section", "links"]);

/** What a text does not have anyway is no news of it. */
export const textExporter = {
  omits: omissions.filter((name) => !kept.has(name)),
  silent: ["no-address", "missing-picture"],
  make: plainText,
  check: checkText,
} satisfies Exporter<string>;
