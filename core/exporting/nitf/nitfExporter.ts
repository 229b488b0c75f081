import type { Exporter } from "../exporter.ts";

/** For older systems of newspapers and agencies. Its words for pictures are with it, their files are not. */
export const nitfExporter = {
  omits: ["publication", "pictures"],
  silent: ["no-address", "missing-picture"],
  make: async (article) => (await import("./nitfDocument.ts")).nitfDocument(article),
  check: async (article, xml) => (await import("./checkNitf.ts")).checkNitf(article, xml),
} satisfies Exporter<string>;
