import { isKnownPlace } from "../arabic/datelinePlaces.ts";
import type { ArticleFields } from "../article/article.ts";

/** The words that say a line is a byline; the field says it instead, and export prints it in the house's way. */
const labelled = /^(?:(?:كتبت?|كتبه|كتبها|بقلم)\s*[:：]|بقلم\s)\s*(?<names>.+)$/u;
const special = /^(?<names>.+?)\s+[-–—]\s*خاص$/u;
const personName = /^\p{L}[\p{L}\p{M}.'’-]*(?: \p{L}[\p{L}\p{M}.'’-]*){0,5}$/u;

function readNames(list: string): string[] | null {
  const names = list.split(/[،,؛/]/).map((name) => name.trim().replace(/\s+/g, " "));
  return names.every((name) => personName.test(name) && !name.endsWith(".")) ? names : null;
}

/**
 * A line that is nothing but a byline: `كتب: …`, `بقلم …`, `… - خاص`. Null for any other, and for
 * «القاهرة - خاص», which is a dateline.
 * @param line a whole line without outer white space
 */
export function readByline(line: string): Pick<ArticleFields, "byline" | "agencies"> | null {
  if (line.length > 160) return null;
  const label = readNames(labelled.exec(line)?.groups?.names ?? "");
  if (label) return { byline: label, agencies: [] };
  const names = readNames(special.exec(line)?.groups?.names ?? "");
  return names && !names.every(isKnownPlace) ? { byline: names, agencies: ["خاص"] } : null;
}
