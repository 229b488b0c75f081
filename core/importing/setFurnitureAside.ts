import { type Block, blockTexts } from "../article/blocks.ts";
import { type Inline, inlineText } from "../article/inline.ts";
import { isSiteFurniture } from "./siteFurniture.ts";
import { linedBlock, type StoryDraft } from "./storyDraft.ts";

/** More than any page carries; the article's own limit is 2,000, and one block adds at most `mostLines`. */
const mostItems = 1000;
const mostLines = 500;
/** As long as a line that is set aside may be, in UTF-16 units. */
const longestLine = 20_000;

function splitAtBreaks(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of content) {
    if (node.type === "break") lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

function joinWithBreaks(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: "break" } as const, ...line]));
}

interface Sifted {
  /** What is left of the block; null where nothing is. */
  block: Block | null;
  /** Furniture that stood before what is left, and after it or amid it. */
  before: string[];
  after: string[];
}

function siftLines(block: NonNullable<ReturnType<typeof linedBlock>>): Sifted {
  const kept: Inline[][] = [];
  const before: string[] = [];
  const after: string[] = [];
  const lines = splitAtBreaks(block.content);
  if (lines.length > mostLines) return { block, before, after };
  for (const line of lines) {
    const text = inlineText(line);
    if (!isSiteFurniture(text)) kept.push(line);
    else (kept.length === 0 ? before : after).push(text.trim());
  }
  const content = joinWithBreaks(kept);
  if (inlineText(content).trim() === "") return { block: null, before, after };
  return { block: before.length + after.length === 0 ? block : { ...block, content }, before, after };
}

function sift(block: Block, isKnown: boolean): Sifted {
  const texts = blockTexts(block).flatMap((text) => text.split("\n"));
  if (isKnown && texts.length <= mostLines) {
    const before = texts.map((line) => line.trim().slice(0, longestLine)).filter((line) => line !== "");
    return { block: null, before, after: [] };
  }
  const lined = linedBlock(block);
  if (lined) return siftLines(lined);
  const whole = block.type === "list" && texts.length <= mostLines && texts.every(isSiteFurniture);
  return whole
    ? { block: null, before: texts.map((line) => line.trim()), after: [] }
    : { block, before: [], after: [] };
}

/**
 * Takes site furniture out of a story, by whole lines (a list only as a whole), and remembers where
 * each line stood. Empty paragraphs go too. A text that is nothing but such lines is left as it is.
 * @param known blocks of which it is known already
 */
export function setFurnitureAside(blocks: readonly Block[], known: ReadonlySet<Block> = new Set()): StoryDraft {
  const body: Block[] = [];
  const setAside: StoryDraft["setAside"] = [];
  for (const block of blocks) {
    const sifted = setAside.length < mostItems ? sift(block, known.has(block)) : { block, before: [], after: [] };
    setAside.push(...sifted.before.map((text) => ({ text, at: body.length })));
    if (sifted.block) body.push(sifted.block);
    setAside.push(...sifted.after.map((text) => ({ text, at: body.length })));
  }
  return body.length === 0 ? { fields: {}, body: [...blocks], setAside: [] } : { fields: {}, body, setAside };
}
