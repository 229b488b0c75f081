import { $isListItemNode, $isListNode } from "@lexical/list";
import { $findCellNode, $isTableCellNode, $isTableRowNode, $isTableSelection } from "@lexical/table";
import { $addUpdateTag, $getRoot, $getSelection, $isRangeSelection, type ElementNode, HISTORY_PUSH_TAG } from "lexical";
import type { Direction } from "../../../core/article/blocks.ts";
import { $directionOf } from "./directionOf.ts";
import { $textBlockOf } from "./setBlock.ts";
import { $isNest } from "./units.ts";

/** Parts that hold the blocks which are turned, and have no direction of their own. */
const $isFrame = (block: ElementNode) =>
  block.is($getRoot()) || $isListNode(block) || $isNest(block) || $isTableRowNode(block);

function $selectedBlocks(): ElementNode[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return [];
  const nodes = $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : selection.getNodes();
  const blocks = nodes.map((node) => $findCellNode(node) ?? $textBlockOf(node));
  return [...new Set(blocks)].filter((block): block is ElementNode => block !== null && !$isFrame(block));
}

/**
 * Turns the selected blocks to a direction, as one step that can be undone. One that runs so by itself
 * keeps none of its own, and so follows the article later.
 */
export function $setDirection(direction: Direction): void {
  for (const block of $selectedBlocks()) {
    if ($directionOf(block) === direction) continue;
    $addUpdateTag(HISTORY_PUSH_TAG);
    const own = $directionOf(block.getParent()) === direction ? null : direction;
    block.setDirection(own);
    // What is nested under an item is inside it in the file and on the page, and turns with it.
    const next = block.getNextSibling();
    if ($isListItemNode(block) && $isNest(next)) next.setDirection(own);
  }
}
