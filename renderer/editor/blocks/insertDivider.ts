import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  type LexicalNode,
} from "lexical";
import { $createDividerNode } from "../nodes/DividerNode.ts";

/** Puts a divider in the place of a block, and the caret into a paragraph after it. */
export function $replaceByDivider(block: LexicalNode): void {
  const paragraph = $createParagraphNode();
  block.replace($createDividerNode()).insertAfter(paragraph);
  paragraph.select();
}

/** Puts a divider after the caret's block, or in its place where that is empty. */
export function $insertDivider(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const block = selection.anchor.getNode().getTopLevelElement();
  if (!$isElementNode(block) || !$isRootNode(block.getParent())) return;
  $replaceByDivider(block.isEmpty() ? block : block.insertAfter($createParagraphNode()));
}
