import type { Exporter } from "../exporter.ts";

/** The body as Markdown, the fields as front matter. Its libraries are loaded when a file is asked for. */
export const markdownExporter = {
  omits: ["publication", "edNote"],
  silent: ["no-address"],
  make: async (article, { pictures }) => (await import("./markdownText.ts")).markdownText(article, pictures),
  check: async (article, text, { pictures }) =>
    (await import("./checkMarkdown.ts")).checkMarkdown(article, text, pictures),
} satisfies Exporter<string>;
