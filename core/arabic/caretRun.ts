import type { Direction } from "../article/direction.ts";
import { isRightToLeft } from "./rightToLeft.ts";

const strong = /\p{L}/gu;
const isLetter = /^\p{L}/u;
const directionOf = (letter: string): Direction => (isRightToLeft(letter) ? "rtl" : "ltr");

/**
 * The direction of the last letter before a caret: what is typed on goes its way. Null where there is none.
 * Asked for with every key, so it looks from the caret backwards and reads no more than it must.
 */
export function directionBefore(text: string): Direction | null {
  for (let at = text.length - 1; at >= 0; at--) {
    // The second half of a letter outside of the basic plane is none by itself; the first half reads both.
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (isLetter.test(letter)) return directionOf(letter);
  }
  return null;
}

/**
 * How many UTF-16 units before the caret the run of one direction begins that ends at it; 0 where the run goes on
 * after it. The engine draws a caret that ends a run outside of it, and one inside between its letters.
 */
export function endedRun(text: string, caret: number): number {
  const before = text.slice(0, caret);
  const direction = directionBefore(before);
  const next = /[\p{L}\p{Nd}]/u.exec(text.slice(caret))?.[0];
  const goesOn = next !== undefined && (/\p{Nd}/u.test(next) || directionOf(next) === direction);
  if (direction === null || goesOn) return 0;
  let start = 0;
  for (const { 0: letter, index } of before.matchAll(strong)) {
    if (directionOf(letter) !== direction) start = index + letter.length;
  }
  const first = before.slice(start).search(/[\p{L}\p{Nd}]/u);
  return caret - start - Math.max(0, first);
}
