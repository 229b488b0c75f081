import { fold } from "../../search/fold.ts";

/** A stretch of text as it is compared; all of a text's stretches together are the text. */
export interface Word {
  text: string;
  /** The same number for what counts as the same. */
  key: number;
  /** Has a letter or a digit in it. */
  isWord: boolean;
}

/** Letters and digits with what stands on and in them, a number with its separators, spaces, or any other sign. */
const stretches =
  /\s+|[\p{L}\p{M}\p{N}\p{Cf}]+(?:(?<=\p{N})[.,٫٬:/-](?=\p{N})[\p{L}\p{M}\p{N}\p{Cf}]+)*|[^\s\p{L}\p{M}\p{N}\p{Cf}]/gu;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** ة and ى, digits and case stay what they are: only what the eye reads as the same word is overlooked. */
const overlooked = { taMarbuta: false, alifMaqsura: false, digits: false, case: false };

/** A text without tashkeel, tatweel, forms of hamza and spaces: equal for what a loose comparison takes as equal. */
export function looseKey(text: string): string {
  return fold(text, overlooked).replace(/\s+/g, "");
}

/** Cuts texts into words; one splitter for both sides, since its keys mean nothing outside of it. */
export interface Splitter {
  readonly isLoose: boolean;
  words(text: string): Word[];
  /** The key of a whole text. */
  key(text: string): number;
}

/** @param isLoose tashkeel, forms of hamza and spaces make no difference */
export function createSplitter(isLoose: boolean): Splitter {
  const numbers = new Map<string, number>();
  const known = new Map<string, Word>();

  function numberOf(key: string): number {
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  }

  function wordOf(text: string): Word {
    const found = known.get(text);
    if (found) return found;
    const key = numberOf(isLoose ? looseKey(text) : text);
    const word = { text, key, isWord: letterOrDigit.test(text) };
    known.set(text, word);
    return word;
  }

  /** What counts for nothing goes with the word before it, or, at the beginning, with the one after. */
  function absorbed(words: readonly Word[]): Word[] {
    const nothing = numberOf("");
    const kept: Word[] = [];
    let lead = "";
    for (const word of words) {
      const last = kept.at(-1);
      if (word.key !== nothing) {
        kept.push({ ...word, text: lead + word.text });
        lead = "";
      } else if (last) last.text += word.text;
      else lead += word.text;
    }
    return lead === "" ? kept : [{ text: lead, key: nothing, isWord: false }];
  }

  return {
    isLoose,
    words(text) {
      const words = (text.match(stretches) ?? []).map(wordOf);
      return isLoose ? absorbed(words) : words;
    },
    key: (text) => numberOf(isLoose ? looseKey(text) : text),
  };
}
