import { $isListItemNode, $isListNode } from "@lexical/list";
import { $isTableCellNode, $isTableNode, $isTableSelection, type TableSelection } from "@lexical/table";
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from "lexical";
import type { Block } from "../../../core/article/blocks.ts";
import { $readInline, $readNodes, type Extent } from "./nodesToBlocks.ts";

/** What is selected. `inline`: words of one block, which go into another without bringing a block along. */
export interface Selected {
  blocks: Block[];
  inline: boolean;
}

function $blockAt(point: PointType): ElementNode | null {
  return $findMatchingParent(point.getNode(), (node): node is ElementNode => $isElementNode(node) && !node.isInline());
}

function extentOf(selection: RangeSelection): Extent {
  const keys = new Set(selection.getNodes().flatMap((node) => [node.getKey(), ...node.getParentKeys()]));
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return {
    covers: (node) => keys.has(node.getKey()),
    textOf(node) {
      const key = node.getKey();
      const from = start.type === "text" && start.key === key ? start.offset : 0;
      const to = end.type === "text" && end.key === key ? end.offset : undefined;
      return node.getTextContent().slice(from, to);
    },
  };
}

/** A list of which only nested items are selected stands for the nested list. */
function $heart(node: LexicalNode, extent: Extent): LexicalNode {
  if (!$isListNode(node)) return node;
  const covered = node.getChildren().filter(extent.covers);
  const nested = covered.length === 1 && $isListItemNode(covered[0]) ? covered[0].getFirstChild() : null;
  return $isListNode(nested) ? $heart(nested, extent) : node;
}

/** A selection that ends before the first letter of a block does not mean that block. */
function withoutTouched(blocks: Block[]): Block[] {
  const last = blocks.at(-1);
  const isTouched = blocks.length > 1 && last && "content" in last && last.content.length === 0;
  return isTouched ? blocks.slice(0, -1) : blocks;
}

function $readRange(selection: RangeSelection): Selected | null {
  if (selection.isCollapsed()) return null;
  const extent = extentOf(selection);
  const block = $blockAt(selection.anchor);
  if (block?.is($blockAt(selection.focus))) {
    const content = $readInline(block.getChildren(), extent);
    const isInside = $isListItemNode(block) || $isTableCellNode(block.getParent());
    const isPart = isInside || selection.getTextContent() !== block.getTextContent();
    if (isPart) return { blocks: [{ type: "paragraph", content }], inline: true };
  }
  const covered = $getRoot().getChildren().filter(extent.covers);
  const blocks = $readNodes(
    covered.map((node) => $heart(node, extent)),
    extent,
  );
  return { blocks: withoutTouched(blocks), inline: false };
}

/** Selected cells make a table. */
function $readCells(selection: TableSelection): Selected {
  const nodes = selection.getNodes();
  const keys = new Set(nodes.map((node) => node.getKey()));
  const extent: Extent = { covers: (node) => keys.has(node.getKey()), textOf: (node) => node.getTextContent() };
  return { blocks: $readNodes(nodes.filter($isTableNode), extent), inline: false };
}

/** The selected part of the text as blocks of an article, or null where nothing is selected. */
export function $readSelected(): Selected | null {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return $readRange(selection);
  if ($isTableSelection(selection)) return $readCells(selection);
  if (!$isNodeSelection(selection)) return null;
  const blocks = $readNodes(selection.getNodes());
  return blocks.length === 0 ? null : { blocks, inline: false };
}
