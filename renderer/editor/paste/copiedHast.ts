import type { ElementContent } from "hast";
import type { Block, Direction } from "../../../core/article/blocks.ts";
import { blockHast } from "../../../core/exporting/blocks/blockHast.ts";

/** Elements that a program which takes the text in makes a paragraph, an item or a table of its own. */
const blocks = new Set([
  "p",
  "h2",
  "h3",
  "h4",
  "ul",
  "ol",
  "li",
  "blockquote",
  "aside",
  "table",
  "figcaption",
  "footer",
]);

function withDirection(node: ElementContent, around: Direction): ElementContent {
  if (node.type !== "element") return node;
  const own = node.properties.dir;
  const dir = own === "rtl" || own === "ltr" ? own : around;
  const children = node.children.map((child) => withDirection(child, dir));
  return blocks.has(node.tagName)
    ? { ...node, properties: { ...node.properties, dir }, children }
    : { ...node, children };
}

/**
 * A block as it is copied: as in an exported page, but each paragraph and item says its direction.
 * Word and WordPress drop what stands around the blocks they take in.
 */
export function copiedHast(block: Block, inherited: Direction): ElementContent[] {
  return blockHast(block, inherited).map((node) => withDirection(node, inherited));
}
