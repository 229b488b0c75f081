import type { marks as source } from "../ar/marks.ts";
import type { Complete } from "../complete.ts";

export const marks = {
  toCheck_one: "{{count, number}} to check",
  toCheck_other: "{{count, number}} to check",
  list: "Still to be filled in or checked",
  none: "Nothing in the article is left to check",
  askTitle_one: "One place is still to be filled in or checked",
  askTitle_other: "{{count, number}} places are still to be filled in or checked",
  more_one: "and one more",
  more_other: "and {{count, number}} more",
  export: "Export all the same",
  back: "Back to the text",
} as const satisfies Complete<typeof source>;
