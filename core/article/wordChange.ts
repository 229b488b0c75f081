import { type Article, bodyText } from "./article.ts";

// Not Intl.Segmenter: this runs behind every save, and ten times faster is worth a rougher word.
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** How often each word stands in an article's headline, deck and text. */
export type WordCount = ReadonlyMap<string, number>;

export function countedWords(article: Article): WordCount {
  const counts = new Map<string, number>();
  for (const [found] of [article.headline, article.deck, bodyText(article)].join("\n").matchAll(word)) {
    counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

/** How many words there are, all of them counted. */
export function sumOf(counts: WordCount): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

/** How many words came and went between two states; a word that only moved did neither. */
export function wordChange(before: WordCount, after: WordCount): { added: number; removed: number } {
  let same = 0;
  for (const [word, count] of before) same += Math.min(count, after.get(word) ?? 0);
  return { added: sumOf(after) - same, removed: sumOf(before) - same };
}
