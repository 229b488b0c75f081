import type { preview as source } from "../ar/preview.ts";
import type { Complete } from "../complete.ts";

export const preview = {
  title: "Page preview",
  width: "Preview width",
  phone: "Phone",
  tablet: "Tablet",
  desktop: "Site",
  zoom: "Preview zoom",
  fit: "Fit width",
  percent: "{{zoom}}%",
  dark: "As readers see it who chose dark",
  toBelow: "Preview below the text",
  toSide: "Preview at the side",
  isFull: "The preview stands in the page's place.",
  isBelow: "The preview is below the text.",
  full: "Preview in full",
  leaveFull: "Back to the text",
  resize: "Size of the preview",
  frame: "The page as it will be exported",
  empty: "The page appears here when an article is open.",
  failed: "The preview could not be drawn. Your text is unaffected.",
} as const satisfies Complete<typeof source>;
