/** A stretch of a line, in UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** Names whose sign is part of them; elsewhere it ends the sentence. */
const signedNames = "Yahoo!|Jeopardy!|Yum!";

/**
 * What UAX #9 orders wrongly in a line that runs from the right: signed and dashed numbers, and Latin
 * words with a sign at an end. One dash alone is a score or a span of years («2-1», «2019-2023»), which
 * Arabic reads from the right. Arabic-Indic digits keep their order even in an isolate.
 */
const mixed = new RegExp(
  [
    String.raw`\+\d+(?:[- ]\d{2,})*`,
    String.raw`\d{1,4}(?:-\d{1,}){2,}`,
    String.raw`\d{2,4}-\d{5,}`,
    String.raw`(?<!\d\s)-\d+(?:[.,]\d+)*`,
    String.raw`[A-Za-z][A-Za-z0-9]*(?:\+{1,2}|#)`,
    "[@#][A-Za-z0-9_]*[A-Za-z0-9]_*",
    signedNames,
  ]
    // Not inside a word, an address or a longer number.
    .map((shape) => String.raw`(?<![\p{L}\p{N}_@#+./:&=?%-])(?:${shape})(?![\p{L}\p{N}_@#+/-]|[.,:]\d|\.[A-Za-z])`)
    .join("|"),
  "gu",
);

/** The stretches of a line that need to be isolated, left to right, to be read in their own order. */
export function mixedRuns(line: string): Stretch[] {
  return [...line.matchAll(mixed)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
