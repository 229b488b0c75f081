import type { Finder, FindQuery, FindSwitches, Hit } from "./findQuery.ts";
import { type FoldSwitches, fold, foldWithMap, originalRange } from "./fold.ts";
import { isWholeWord } from "./wholeWord.ts";

function foldingOf(switches: FindSwitches): FoldSwitches {
  const { hamza, taMarbuta, alifMaqsura, tashkeel, digits, matchCase } = switches;
  return { hamza, taMarbuta, alifMaqsura, tashkeel, tatweel: tashkeel, digits, case: !matchCase };
}

const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });

/** A sign that never joins the one before or after it into one cluster (UAX #29). */
const aloneSign = /^[\u0020-\u007e\u00a0-\u00ff\u060c\u061b\u061f\u0621-\u064a\u0660-\u0669]{2}$/;

/** The stretch with the clusters that it cuts, so that a mark never stays behind without its letter. */
function roundOut(line: string, { start, end }: Hit): Hit {
  const isCut = (at: number) => at > 0 && at < line.length && !aloneSign.test(line.slice(at - 1, at + 1));
  const clusterAt = (at: number) => graphemes.segment(line).containing(at);
  const last = isCut(end) ? clusterAt(end) : undefined;
  return {
    start: isCut(start) ? (clusterAt(start)?.index ?? start) : start,
    end: last && last.index < end ? last.index + last.segment.length : end,
  };
}

/** How ي before a text changes its folding shows what its first letter, ئ, is by itself. */
const afterYa = (text: string, folding: FoldSwitches) => fold(`ي${text}`, folding);

/** The query folded, and once more as it is folded after a ي, where that differs. */
function formsOf(text: string, folding: FoldSwitches): string[] {
  const alone = fold(text, folding);
  const following = afterYa(text, folding).slice(1);
  return [...new Set([alone, following])].filter((form) => form !== "");
}

function nearest(folded: string, forms: readonly string[], from: number): { at: number; length: number } | null {
  const found = forms.flatMap((form) => {
    const at = folded.indexOf(form, from);
    return at === -1 ? [] : [{ at, length: form.length }];
  });
  return found.reduce<(typeof found)[0] | null>((first, one) => (first && first.at <= one.at ? first : one), null);
}

/**
 * A finder of words, whichever way they are written; null where the query is nothing. A hit is made of
 * whole clusters, which the folding leaves equal to the query: كتاب finds all of كِتابٌ, ل does not find
 * half of ﻻ, and 👩 no member of a family. A query of tatweel alone finds tatweel.
 */
export function finderOfWords({ text, switches }: FindQuery): Finder | null {
  const usual = foldingOf(switches);
  const folding = formsOf(text, usual).length > 0 ? usual : { ...usual, tashkeel: false, tatweel: false };
  const forms = formsOf(text, folding);
  if (forms.length === 0) return null;
  const wanted = fold(text, folding);
  const wantedAfterYa = afterYa(text, folding);

  function isHit(line: string, { start, end }: Hit): boolean {
    const found = line.slice(start, end);
    if (fold(found, folding) !== wanted || afterYa(found, folding) !== wantedAfterYa) return false;
    return !switches.wholeWord || isWholeWord(line, start, end);
  }

  return (line) => {
    const quick = fold(line, folding);
    if (!forms.some((form) => quick.includes(form))) return [];
    const { folded, map } = foldWithMap(line, folding);
    const hits: Hit[] = [];
    let from = 0;
    for (let next = nearest(folded, forms, 0); next; next = nearest(folded, forms, from)) {
      const hit = roundOut(line, originalRange(map, next.at, next.at + next.length));
      const isFound = isHit(line, hit);
      if (isFound) hits.push(hit);
      from = next.at + (isFound ? next.length : 1);
    }
    return hits;
  };
}
