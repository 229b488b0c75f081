import { checkText } from "../check/checkText.ts";
import type { Exporter } from "../exporter.ts";
import { omissions } from "../leftOut.ts";
import { plainText } from "./plainText.ts";

/** What a text does not have anyway is no news of it. */
export const textExporter = {
  omits: omissions.filter((name) => name !== "headline" && name !== "section"),
  silent: ["no-address", "unsafe-link", "missing-picture"],
  make: plainText,
  check: checkText,
} satisfies Exporter<string>;
