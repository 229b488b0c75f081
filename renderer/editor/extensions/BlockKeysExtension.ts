import { defineExtension } from "@lexical/extension";
import { $isListItemNode } from "@lexical/list";
import { $createQuoteNode, $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from "lexical";
import { $isAnyQuote } from "../blocks/attribution.ts";
import { $isAttributionNode } from "../nodes/AttributionNode.ts";
import { $createPullQuoteNode, $isPullQuoteNode } from "../nodes/PullQuoteNode.ts";

function $blockOf(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (parent): parent is ElementNode => $isElementNode(parent) && !parent.isInline());
}

function $isAtStart({ anchor }: RangeSelection, block: ElementNode): boolean {
  if (anchor.offset !== 0) return false;
  let node: LexicalNode = anchor.getNode();
  while (!node.is(block)) {
    if (node.getPreviousSibling() !== null) return false;
    node = node.getParentOrThrow();
  }
  return true;
}

/**
 * Enter: after a heading or a quote comes a paragraph, or the quote's attribution where it has one; a
 * quote cut in two stays a quote, and an empty new block follows the direction of the article and not
 * of the block before it.
 */
function $enter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = $blockOf(selection.anchor.getNode());
  const made = selection.insertParagraph();
  if ($isListItemNode(made) && made.isEmpty()) made.setDirection(null);
  if (!$isParagraphNode(made)) return true;
  const next = made.getNextSibling();
  if (made.isEmpty() && $isAnyQuote(block) && $isAttributionNode(next)) {
    made.remove();
    next.selectStart();
  } else if (made.isEmpty()) made.setDirection(null);
  else if ($isQuoteNode(block)) made.replace($createQuoteNode().setDirection(made.getDirection()), true);
  else if ($isPullQuoteNode(block)) made.replace($createPullQuoteNode().setDirection(made.getDirection()), true);
  return true;
}

/** Backspace before the first letter of a heading, a quote or an attribution makes it a paragraph. */
function $backspace(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockOf(selection.anchor.getNode());
  if (
    !block ||
    !($isHeadingNode(block) || $isAnyQuote(block) || $isAttributionNode(block)) ||
    !$isAtStart(selection, block)
  )
    return false;
  event.preventDefault();
  block.replace($createParagraphNode().setDirection(block.getDirection()), true);
  return true;
}

/** What Enter and Backspace do at the edges of blocks. */
export const BlockKeysExtension = defineExtension({
  name: "midad/block-keys",
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_BEFORE_EDITOR),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $backspace, COMMAND_PRIORITY_BEFORE_EDITOR),
    ),
});
