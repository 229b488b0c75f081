import { isRightToLeft } from "./rightToLeft.ts";

/**
 * The bidirectional character types of UAX #9 (table 4) as far as they change the order of a text without
 * embeddings; `M` are marks and joiners, which go with what is before them, `N` all that is neutral.
 */
export type BidiClass = "L" | "R" | "AL" | "EN" | "AN" | "ES" | "ET" | "CS" | "M" | "N";

const others: readonly (readonly [RegExp, BidiClass])[] = [
  [/[\u0660-\u0669\u066b\u066c]/, "AN"],
  [/[0-9\u06f0-\u06f9]/, "EN"],
  [/[+\u002d\u2212\u207a\u207b]/, "ES"],
  [/[,./:\u00a0\u060c\u202f\u2044]/, "CS"],
  [/[#%\u00b0\u00b1\u066a\u2030-\u2034\p{Sc}]/u, "ET"],
  [/\u200e/, "L"],
  [/\u200f/, "R"],
  [/\u061c/, "AL"],
  [/[\p{M}\u200b-\u200d\u2060\ufeff]/u, "M"],
  [/[\p{L}\p{Nl}\p{Nd}]/u, "L"],
];
const hebrewOrNko = /[\p{Script=Hebrew}\p{Script=Nko}]/u;
const letterOrMark = /[\p{L}\p{M}]/u;

function look(character: string): BidiClass {
  if (letterOrMark.test(character) && !/\p{M}/u.test(character) && isRightToLeft(character)) {
    return hebrewOrNko.test(character) ? "R" : "AL";
  }
  return others.find(([shape]) => shape.test(character))?.[1] ?? "N";
}

const known = new Map<string, BidiClass>();

/** The class of one character (a code point). */
export function bidiClass(character: string): BidiClass {
  const before = known.get(character);
  if (before) return before;
  const found = look(character);
  // A hostile text may hold every character there is; a desk's holds a few hundred.
  if (known.size < 4000) known.set(character, found);
  return found;
}
