import type { Article } from "./article.ts";
import { type Block, blockTexts } from "./blocks.ts";

/** How much there is to read. `paragraphs` are lines of reading with text in them: a list item is one, a heading or a table none. */
export interface Counts {
  words: number;
  /** What a reader takes for characters: grapheme clusters (UAX #29), spaces included, line breaks not. */
  graphemes: number;
  paragraphs: number;
}

const words = new Intl.Segmenter("ar", { granularity: "word" });
const graphemes = new Intl.Segmenter("ar", { granularity: "grapheme" });

/** Text in which every UTF-16 unit is a cluster of its own: no marks, joiners, surrogates or pairs like CR LF. */
const oneUnitEach = /^[\u0020-\u007e\u00a0-\u00ff\u060c\u061b\u061f\u0620-\u064a\u0660-\u066d\u2010-\u2027]*$/;

/** Words by `Intl.Segmenter('ar')`: letters and numbers count, punctuation does not. */
export function countWords(text: string): number {
  let count = 0;
  for (const { isWordLike } of words.segment(text)) if (isWordLike) count++;
  return count;
}

/** Grapheme clusters of a text: كِتاب is four. */
export function countGraphemes(text: string): number {
  if (oneUnitEach.test(text)) return text.length;
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

const unread: ReadonlySet<Block["type"]> = new Set(["heading", "table", "image"]);

/** Counts of one block: what is kept for each, so that a change recounts only the blocks it touched. */
export function countBlock(block: Block): Counts {
  const lines = blockTexts(block);
  const prose = block.type === "list" || block.type === "unknown" ? lines : lines.slice(0, 1);
  return {
    words: lines.reduce((sum, line) => sum + countWords(line), 0),
    graphemes: lines.reduce((sum, line) => sum + countGraphemes(line.replaceAll("\n", "")), 0),
    paragraphs: unread.has(block.type) ? 0 : prose.filter((line) => line.trim() !== "").length,
  };
}

export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      words: sum.words + one.words,
      graphemes: sum.graphemes + one.graphemes,
      paragraphs: sum.paragraphs + one.paragraphs,
    }),
    { words: 0, graphemes: 0, paragraphs: 0 },
  );
}

/** Counts of the body; fields such as the headline are not the text. */
export function countBody(article: Pick<Article, "body">): Counts {
  return sumCounts(article.body.map(countBlock));
}

/** Words of Arabic news an adult reads in a minute, silently; measured means run from 138 to 200. */
const wordsPerMinute = 180;

/** Whole minutes a reader needs, at least one where there is anything to read. */
export function readingMinutes(wordCount: number): number {
  return Math.ceil(wordCount / wordsPerMinute);
}
