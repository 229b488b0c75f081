import type { Exporter } from "../exporter.ts";

/** For agencies and large newsrooms. Its words for pictures are with it, their files are not. */
export const newsmlExporter = {
  omits: ["publication", "pictures"],
  silent: ["no-address", "missing-picture"],
  make: async (article) => (await import("./newsItem.ts")).newsItem(article),
  check: async (article, xml) => (await import("./checkNewsml.ts")).checkNewsml(article, xml),
} satisfies Exporter<string>;
