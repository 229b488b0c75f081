import type { Finder, FindQuery, Hit } from "./findQuery.ts";
import { isWholeWord } from "./wholeWord.ts";

/**
 * A finder by regular expression over the text as it is written, or null where the pattern is none. An
 * empty match is no hit. Hits are what the pattern says and are not widened to the marks on their last
 * letter: replacing `(ة)` by `$1` must leave what stands around it. How long a pattern takes cannot be
 * known beforehand, so it may only run where it can be stopped from outside.
 */
export function finderByPattern({ text, switches }: FindQuery): Finder | null {
  let pattern: RegExp;
  try {
    pattern = new RegExp(text, switches.matchCase ? "gu" : "giu");
  } catch {
    return null;
  }
  return (line) =>
    [...line.matchAll(pattern)].flatMap((match): Hit[] => {
      const [found] = match;
      const { index: start, groups: names } = match;
      const end = start + found.length;
      if (found === "" || (switches.wholeWord && !isWholeWord(line, start, end))) return [];
      return [{ start, end, groups: [...match], ...(names && { names: { ...names } }) }];
    });
}
