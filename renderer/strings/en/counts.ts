import type { counts as source } from "../ar/counts.ts";
import type { Complete } from "../complete.ts";

export const counts = {
  title: "Length of the article",
  article: "Article",
  selection: "Selection",
  words: "Words",
  characters: "Characters with spaces",
  paragraphs: "Paragraphs",
  reading: "Reading time",
  minutes_one: "{{count, number}} minute",
  minutes_other: "{{count, number}} minutes",
  selected_one: "{{selected, number}} of {{count, number}} word",
  selected_other: "{{selected, number}} of {{count, number}} words",
  target: "Target length",
  targetHint: "In words; kept with the article. Leave it empty where none is asked for.",
  ofTarget: "of {{target, number}}",
} as const satisfies Complete<typeof source>;
