/**
 * The letters, marks and digits of a text in one form: without spaces, signs and brackets, which a page keeps as
 * places and mirrored shapes, and with joined shapes taken apart (NFKC).
 */
export function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** The letters of a text in an order that says nothing: what is left to compare where a page holds runs as they are seen. */
export function countedLetters(text: string): string {
  return [...lettersOf(text)].sort().join("");
}
