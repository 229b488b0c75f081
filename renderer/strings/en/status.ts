import type { status as source } from "../ar/status.ts";
import type { Complete } from "../complete.ts";

export const status = {
  words_one: "{{count, number}} word",
  words_other: "{{count, number}} words",
  reading_one: "{{count, number}} minute read",
  reading_other: "{{count, number}} minutes read",
  rtl: "Right to left",
  ltr: "Left to right",
  direction: "Article direction",
  language: "Article language",
  progress: "{{done, number}} of {{total, number}}",
  readingLibrary: "Reading the library folder…",
} as const satisfies Complete<typeof source>;
