import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
} from "lexical";
import type { Block } from "../../../core/article/blocks.ts";
import { $createBlock } from "./blocksToNodes.ts";
import { $groupByBlock, $readBlock } from "./nodesToBlocks.ts";

function sharedStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((text, index) => text !== other[index]);
  return differs === -1 ? one.length : differs;
}

/** Where the caret's block is gone Lexical leaves the caret between blocks. */
function $keepCaretInText(node: LexicalNode): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && $isRootNode(selection.anchor.getNode())) node.selectEnd();
}

/** Makes the text that of `blocks`; blocks that stay the same at either end keep their nodes, and so the caret. */
export function $replaceBlocks(blocks: readonly Block[]): void {
  const root = $getRoot();
  const groups = $groupByBlock(root.getChildren());
  const now = groups.map(([node]) => JSON.stringify($readBlock(node)));
  const next = blocks.map((block) => JSON.stringify(block));
  const start = sharedStart(now, next);
  const end = sharedStart(now.slice(start).reverse(), next.slice(start).reverse());
  if (start === now.length && start === next.length) return;
  const added = blocks.slice(start, blocks.length - end).flatMap($createBlock);
  const nodesIn = (from: number, to: number) => groups.slice(from, to).flat().length;
  root.splice(nodesIn(0, start), nodesIn(start, now.length - end), added);
  if (root.isEmpty()) root.append($createParagraphNode());
  $keepCaretInText(added.at(-1) ?? root.getFirstChildOrThrow());
}
