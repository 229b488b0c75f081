import { salvageLimits } from "./salvageLimits.ts";

const threeLetters = /\p{L}\P{L}*\p{L}\P{L}*\p{L}/u;
const beyondNames = /\s|[^\P{L}\p{ASCII}]/u;

/** True where there is anything to read: three letters. */
export function hasLetters(text: string): boolean {
  return threeLetters.test(text);
}

/** True for what a reader would call text: letters, and not one bare Latin word, as keys and values of a format are. */
export function isText(text: string): boolean {
  return hasLetters(text) && beyondNames.test(text);
}

/** True for a character nobody reads: controls, what stands for broken bytes, and a byte order mark. */
export function isJunk(code: number): boolean {
  return code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffd || code === 0xfeff;
}

/** Among arbitrary bytes some are letters; a run of so many clean UTF-16 units, with a space in it, hardly ever comes by chance. */
const leastStretch = 20;

/** True for a run of text that is long enough not to be chance, whatever it was found in. */
export function isStretch(run: string): boolean {
  return run.length >= leastStretch && hasLetters(run) && /\S\s+\S/.test(run);
}

/** The runs between characters nobody reads that are long enough to be text. */
export function stretchesOf(text: string): string[] {
  const found: string[] = [];
  let from = 0;
  while (from + leastStretch <= text.length && found.length < salvageLimits.blocks) {
    // From the end of the shortest run backwards: most of arbitrary bytes need not be looked at.
    let at = from + leastStretch - 1;
    while (at >= from && !isJunk(text.charCodeAt(at))) at--;
    if (at >= from) {
      from = at + 1;
      continue;
    }
    let end = from + leastStretch;
    while (end < text.length && !isJunk(text.charCodeAt(end))) end++;
    const run = text.slice(from, end);
    if (isStretch(run)) found.push(run);
    from = end + 1;
  }
  return found;
}
