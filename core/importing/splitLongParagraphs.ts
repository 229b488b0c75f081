import type { Block, Paragraph } from "../article/blocks.ts";
import { countWords } from "../article/counts.ts";
import { inlineText } from "../article/inline.ts";
import { sliceInline } from "./sliceInline.ts";

/** From here on a paragraph is no paragraph any more but a text that lost its line ends. */
const longestParagraph = 5000;
/** A paragraph of a news text, in words. */
const usualParagraph = 80;

const sentences = new Intl.Segmenter("ar", { granularity: "sentence" });

/** True for a paragraph of more than 5,000 words. */
export function isLongParagraph(block: Block): block is Paragraph {
  if (block.type !== "paragraph") return false;
  const text = inlineText(block.content);
  // A word has a letter and a space at least, so that most paragraphs need no counting.
  return text.length > longestParagraph * 2 && countWords(text) > longestParagraph;
}

function split(paragraph: Paragraph): Paragraph[] {
  const text = inlineText(paragraph.content);
  const ends: number[] = [];
  let words = 0;
  for (const { segment, index } of sentences.segment(text)) {
    words += countWords(segment);
    if (words < usualParagraph) continue;
    ends.push(index + segment.length);
    words = 0;
  }
  const cuts = [0, ...ends.filter((end) => end < text.length), text.length];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    return { ...paragraph, content: sliceInline(paragraph.content, start, from + piece.trimEnd().length) };
  });
}

/** The blocks with paragraphs of more than 5,000 words parted into usual ones, at ends of sentences only. */
export function splitLongParagraphs(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => (isLongParagraph(block) ? split(block) : [block]));
}
