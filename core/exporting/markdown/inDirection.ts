import type { RootContent } from "mdast";
import type { Direction } from "../../article/blocks.ts";

/**
 * Blocks in an HTML element, parted from it by blank lines so that they stay Markdown; kramdown wants
 * `markdown="1"` for that. Programs that drop HTML keep the blocks.
 */
function inElement(name: string, direction: Direction | null, blocks: RootContent[]): RootContent[] {
  const dir = direction === null ? "" : ` dir="${direction}"`;
  return [{ type: "html", value: `<${name}${dir} markdown="1">` }, ...blocks, { type: "html", value: `</${name}>` }];
}

/** Blocks with their direction, which Markdown has no sign for, where it is not that of the piece. */
export function inDirection(own: Direction, around: Direction, blocks: RootContent[]): RootContent[] {
  return own === around || blocks.length === 0 ? blocks : inElement("div", own, blocks);
}

/** Blocks set apart from the text. */
export function inAside(own: Direction, around: Direction, blocks: RootContent[]): RootContent[] {
  return blocks.length === 0 ? [] : inElement("aside", own === around ? null : own, blocks);
}
