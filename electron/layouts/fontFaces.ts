import type { Layout } from "../../core/exporting/layouts/layout.ts";
import type { FontFile } from "./fontFiles.ts";

/** Weights that every page may come to by itself; a style sheet says where it wants others. */
const usualWeights = ["400", "700", "400 700"];

function isWanted({ family, weight }: FontFile, style: string): boolean {
  return style.includes(family) && (usualWeights.includes(weight) || new RegExp(`\\b${weight}\\b`).test(style));
}

/** `@font-face` rules, with the fonts in them, for those that a layout names and the program has. */
export async function fontFacesFor({ style }: Layout): Promise<string> {
  const { fontFiles } = await import("./fontFiles.ts");
  return fontFiles
    .filter((file) => isWanted(file, style))
    .map(
      ({ family, weight, range, address }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url("${address}") format("woff2");unicode-range:${range}}`,
    )
    .join("\n");
}
