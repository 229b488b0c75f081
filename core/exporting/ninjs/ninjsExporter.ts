import type { Exporter } from "../exporter.ts";
import { checkNinjs } from "./checkNinjs.ts";
import { ninjsItem } from "./ninjsItem.ts";

/** For other newsrooms' systems: it has a place for the editor's note, which no page has. */
export const ninjsExporter = {
  omits: ["publication", "pictures"],
  silent: ["no-address", "missing-picture"],
  make: (article) => `${JSON.stringify(ninjsItem(article), null, 2)}\n`,
  check: checkNinjs,
} satisfies Exporter<string>;
