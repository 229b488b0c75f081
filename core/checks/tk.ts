/** A place in a text that is still to be filled in or checked; offsets are UTF-16 units. */
export interface OpenMark {
  start: number;
  end: number;
}

/** An open mark with what tells which place it is: the words on either side of it in its line. */
export interface MarkedWords extends OpenMark {
  before: string;
  sign: string;
  after: string;
}

/**
 * The signs desks leave for «to come» and «check this». «للتأكد» counts only between its guillemets,
 * because without them it is an everyday word; Latin signs only in capitals and as whole words.
 */
const openMark = /(?<![\p{L}\p{M}\p{N}_])(?:TK|XXX)(?![\p{L}\p{M}\p{N}_])|(?<!؟)؟؟؟(?!؟)|«للتأكد»/gu;

/** Up to how many UTF-16 units on either side of a mark tell which place it is. */
const around = 30;

/** The open marks of a text, in its order. */
export function openMarks(text: string): OpenMark[] {
  return [...text.matchAll(openMark)].map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
}

/** What stands on one side of a place, without the word that would be cut. */
function wholeWords(text: string, at: number, side: 1 | -1): string {
  const edge = at + side * (around + 1);
  if (side === 1) return edge >= text.length ? text.slice(at) : text.slice(at, edge).replace(/\S+$/, "");
  return edge <= 0 ? text.slice(0, at) : text.slice(edge, at).replace(/^\S+/, "");
}

/** The open marks of a text with the words around each. */
export function markedWords(text: string): MarkedWords[] {
  return openMarks(text).map(({ start, end }) => ({
    start,
    end,
    before: wholeWords(text, start, -1),
    sign: text.slice(start, end),
    after: wholeWords(text, end, 1),
  }));
}

/** A mark and the words around it as one short line. */
export function shortLine({ before, sign, after }: Omit<MarkedWords, "start" | "end">): string {
  return `${before}${sign}${after}`.replace(/\s+/g, " ").trim();
}
