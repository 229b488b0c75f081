import type { images as source } from "../ar/images.ts";
import type { Complete } from "../complete.ts";

export const images = {
  bar: "Picture tools",
  details: "Details…",
  alt: "What the picture shows, for those who do not see it",
  credit: "Credit",
  creditOf: "Credit:",
  save: "Save",
  layout: "Width of the picture",
  small: "Narrower than the column",
  normal: "As wide as the column",
  wide: "Wider than the column",
  file: "The picture's file",
  replace: "Replace picture…",
  choose: "Choose the picture…",
  remove: "Remove picture",
  caption: "Write the caption",
  missing:
    "The picture's file is not in the library folder. Caption and credit are safe. Put the file back, or choose the picture again.",
  remote: "A picture on another site, not loaded. Choose it from your computer to have it in the article.",
  empty: "A place for a picture that has not been chosen yet.",
} as const satisfies Complete<typeof source>;
