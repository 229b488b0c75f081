import type { ElementContent } from "hast";
import { closingDateline, type DatelineParts, openingDateline } from "../arabic/dateline.ts";
import type { Article } from "../article/article.ts";
import { h } from "./h.ts";
import { printedWords } from "./printedWords.ts";

/** The same words as `printDateline`, with the agency marked. */
function partsHast({ place, agency, dash }: DatelineParts): ElementContent[] {
  const named = agency === "" ? [] : [h("span.agency", agency)];
  const bracketed = named.length > 0 && (place !== "" || dash !== "");
  const before = [place, bracketed ? "(" : ""].filter((part) => part !== "").join(" ");
  const text = (value: string): ElementContent[] => (value === "" ? [] : [{ type: "text", value }]);
  return [...text(before), ...named, ...text((bracketed ? ")" : "") + dash)];
}

/** What opens the first paragraph: `القاهرة (أ ف ب) – `. */
export function openingHast(article: Article): ElementContent[] {
  const parts = openingDateline(article);
  return parts ? [h("span.dateline", partsHast(parts))] : [];
}

/** What closes the text: `المصدر: وكالات`. */
export function closingHast(article: Article): ElementContent[] {
  const parts = closingDateline(article);
  return parts ? [h("p.source", `${printedWords(article.language).source}: `, partsHast(parts))] : [];
}
