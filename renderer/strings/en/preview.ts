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
} as const satisfies Complete<typeof source>;
