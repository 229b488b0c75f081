import type { Exporter } from "../exporter.ts";

/** What its properties and its lines carry; the library and the parser are loaded when a file is asked for. */
export const docxExporter = {
  omits: ["genre", "slug", "publication", "edNote"],
  silent: ["no-address"],
  make: async (article, context) => (await import("./docxFile.ts")).docxFile(article, context),
  check: async (article, bytes, context) => (await import("./check/checkDocx.ts")).checkDocx(article, bytes, context),
} satisfies Exporter<Uint8Array>;
