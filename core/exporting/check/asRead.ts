import { printable } from "../printable.ts";

const isSpace = (character: string | undefined) => character === " " || character === "\n";

// A regular expression anchored at the end takes quadratic time on long runs of breaks.
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  return text.slice(from, to);
}

/** Text as a reader gets it from HTML: runs of white space are one space, outer ones nothing (CSS Text, 4.1). `\n` is a line break. */
export function asRead(text: string): string {
  const words = printable(text);
  return trimmed(/[\t\n]| {2}/.test(words) ? words.replace(/[ \t]+/g, " ").replace(/ ?\n ?/g, "\n") : words);
}
