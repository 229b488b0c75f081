import { isolatedText } from "../arabic/isolatedText.ts";
import type { Article, ArticleFields, Section } from "../article/article.ts";
import type { Block, Heading, Paragraph } from "../article/blocks.ts";
import { inlineText } from "../article/inline.ts";
import { sliceInline } from "./sliceInline.ts";

/** What a desk's own lists add to the reading of a story. */
export interface DeskLists {
  sections: readonly Section[];
  agencies: readonly string[];
}

/** A story half read: the fields found so far, and the blocks that are still text. */
export interface StoryDraft {
  fields: Partial<ArticleFields>;
  body: Block[];
  setAside: Article["setAside"];
}

/** A block of which single lines can be read; null for any other. */
export function linedBlock(block: Block | undefined): Paragraph | Heading | null {
  return block?.type === "paragraph" || block?.type === "heading" ? block : null;
}

/** The lines of a block as plain text, isolates kept as characters. */
export function linesOf(block: Paragraph | Heading): string[] {
  return isolatedText(block.content).split("\n");
}

/** The first line of what is still text, without outer white space; null where the text opens with something else. */
export function firstLine({ body }: StoryDraft): string | null {
  const block = linedBlock(body[0]);
  return block && (linesOf(block)[0] ?? "").trim();
}

/** The blocks without the first `units` UTF-16 units of the first one, and without it where nothing is left. */
export function dropOpening(body: readonly Block[], units: number): Block[] {
  const [first, ...rest] = body;
  const block = linedBlock(first);
  if (!block) return [...body];
  const left = sliceInline(block.content, units);
  const begins = left.findIndex((node) => node.type !== "break");
  const content = begins === -1 ? [] : left.slice(begins);
  return inlineText(content).trim() === "" ? rest : [{ ...block, content }, ...rest];
}

/** The blocks without the first line of the first one. */
export function dropFirstLine(body: readonly Block[]): Block[] {
  const block = linedBlock(body[0]);
  if (!block) return [...body];
  return dropOpening(body, (inlineText(block.content).split("\n")[0] ?? "").length);
}
