import type { Word } from "./words.ts";

/** The words of a text without their order, ascending by key. */
export type Bag = readonly number[];

export function bagOf(words: readonly Word[]): Bag {
  return words
    .filter(({ isWord }) => isWord)
    .map(({ key }) => key)
    .sort((a, b) => a - b);
}

function shared(one: Bag, other: Bag): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const a = one[i] as number;
    const b = other[j] as number;
    if (a === b) count += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return count;
}

/** Half of the words of both, or nearly all of the shorter one: what was added to or cut is still the same text. */
const leastShare = 0.5;
const leastHeld = 0.75;

/**
 * How much of two texts is the same words, from 0 to 1 (Dice); 0 where showing one as a change of the
 * other would be harder to read than the two beside each other.
 */
export function likeness(one: Bag, other: Bag): number {
  if (one.length === 0 && other.length === 0) return 1;
  if (one.length === 0 || other.length === 0) return 0;
  const common = shared(one, other);
  const share = (2 * common) / (one.length + other.length);
  const held = common / Math.min(one.length, other.length);
  return share >= leastShare || held >= leastHeld ? share : 0;
}
