import type { Block, List } from "../../article/blocks.ts";
import type { Inline } from "../../article/inline.ts";

function contentsOf(block: Block): Inline[][] {
  if (block.type === "list") return itemsOf(block);
  if (block.type === "quote" || block.type === "pullQuote") {
    return [block.content, ...(block.attribution ? [block.attribution.content] : [])];
  }
  return "content" in block ? [block.content] : [];
}

const itemsOf = (list: List): Inline[][] =>
  list.items.flatMap(({ content, list: nested }) => [content, ...(nested ? itemsOf(nested) : [])]);

/** The words of blocks as inline content, a line each, for a place that holds nothing else. */
export function inlineOfBlocks(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap(contentsOf).filter((content) => content.length > 0);
  return lines.flatMap((content, index) => (index === 0 ? content : [{ type: "break" } as const, ...content]));
}

/** Blocks that have no place inside an item or a cell: they follow the list or table that held them. */
export function wholeBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(({ type }) => type === "image" || type === "table");
}
