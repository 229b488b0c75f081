import type { pasting as source } from "../ar/pasting.ts";
import type { Complete } from "../complete.ts";

export const pasting = {
  restore: "Restore",
  long: "There is a very long paragraph: more than 5,000 words. Split it at ends of sentences?",
  split: "Split it",
} as const satisfies Complete<typeof source>;
