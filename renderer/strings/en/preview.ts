import type { preview as source } from "../ar/preview.ts";
import type { Complete } from "../complete.ts";

export const preview = {
  title: "Page preview",
  width: "Preview width",
  phone: "Phone",
  desktop: "Site",
  frame: "The page as it will be exported",
  empty: "The page appears here when an article is open.",
  failed: "The preview could not be drawn. Your text is unaffected.",
  layout: "Layout",
  byKind: "By kind of article",
  byKindNow: "By kind of article: {{name}}",
  card: "Card {{width, number}}×{{height, number}}",
  print: "For print",
  own: "From your library",
  broken: "An error in the layout {{name, quoted}}",
  brokenKept: "Until it is mended, the page stays as it was before.",
  brokenNever: "There is no page until it is mended or you choose another layout. Your text is unaffected.",
  copied: "The layout was copied to your library as {{name, quoted}} and is now chosen",
  copiedHint: "Edit the files in its folder; the preview follows each save.",
  copyFailed: "The layout was not copied.",
} as const satisfies Complete<typeof source>;
