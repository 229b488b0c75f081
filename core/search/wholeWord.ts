// Letters on both sides of an edge, not `Intl.Segmenter`: it answers for the line it is given, so that a
// hit beside an edit far away in the line could change, and it is a hundred times slower.
const sign = String.raw`[\p{L}\p{N}\p{M}_]`;
const unseen = String.raw`[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*`;
const endsInWord = new RegExp(`${sign}${unseen}$`, "u");
const beginsInWord = new RegExp(`^${unseen}${sign}`, "u");

/** How much of the text beside a hit is looked at: more invisible signs than this do not stand together. */
const reach = 8;

/** True where the stretch [start, end) of a line, in UTF-16 offsets, neither begins nor ends inside a word. */
export function isWholeWord(line: string, start: number, end: number): boolean {
  const found = line.slice(start, end);
  const isCutBefore = beginsInWord.test(found) && endsInWord.test(line.slice(Math.max(0, start - reach), start));
  const isCutAfter = endsInWord.test(found) && beginsInWord.test(line.slice(end, end + reach));
  return !isCutBefore && !isCutAfter;
}
