/** A place in a text that is still to be filled in or checked; offsets are UTF-16 units. */
export interface OpenMark {
  start: number;
  end: number;
}

/**
 * The signs desks leave for «to come» and «check this». «للتأكد» counts only between its guillemets,
 * because without them it is an everyday word; Latin signs only in capitals and as whole words.
 */
const openMark = /(?<![\p{L}\p{M}\p{N}_])(?:TK|XXX)(?![\p{L}\p{M}\p{N}_])|(?<!؟)؟؟؟(?!؟)|«للتأكد»/gu;

/** The open marks of a text, in its order. */
export function openMarks(text: string): OpenMark[] {
  return [...text.matchAll(openMark)].map(({ index, 0: sign }) => ({ start: index, end: index + sign.length }));
}
