import type { Exporter } from "../exporter.ts";

/** The piece as it is, with its pictures, for a colleague's Midad; the zip library comes with the first one made. */
export const packExporter = {
  omits: [],
  silent: ["no-address", "no-headline", "unsafe-link", "unknown-block"],
  make: async (article, context) => (await import("./packArticle.ts")).packArticle(article, context),
  check: async (article, bytes, { pictures }) => (await import("./checkPack.ts")).checkPack(article, bytes, pictures),
} satisfies Exporter<Uint8Array>;
