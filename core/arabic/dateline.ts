import type { Article } from "../article/article.ts";

type Signed = Pick<Article, "agencies" | "dateline">;

const listed = (names: readonly string[]) => names.join("، ");

/** The parts of a printed dateline, for whoever marks up the agency; `dash` is "" at the end of a text. */
export interface DatelineParts {
  place: string;
  agency: string;
  dash: string;
}

/** What opens the text of an article, in the one style of the house; null where nothing does. */
export function openingDateline({ agencies, dateline }: Signed): DatelineParts | null {
  if (dateline.position === "end" || (agencies.length === 0 && dateline.places.length === 0)) return null;
  return { place: listed(dateline.places), agency: listed(agencies), dash: " – " };
}

/** What closes the text of an article, after the word for source; null where nothing does. */
export function closingDateline({ agencies, dateline }: Signed): DatelineParts | null {
  if (dateline.position === "start" || (agencies.length === 0 && dateline.places.length === 0)) return null;
  return { place: listed(dateline.places), agency: listed(agencies), dash: "" };
}

/** `القاهرة (أ ف ب) – `, `(وكالات) – `, `دبي – `; a source that closes the text stands alone: `وكالات`. */
export function printDateline({ place, agency, dash }: DatelineParts): string {
  if (agency === "") return place + dash;
  if (place === "") return (dash === "" ? agency : `(${agency})`) + dash;
  return `${place} (${agency})${dash}`;
}
