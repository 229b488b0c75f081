import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
} from "@lexical/list";
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $createPullQuoteNode, $isPullQuoteNode } from "../nodes/PullQuoteNode.ts";

/** The kinds of block the journalist can choose for a line of text. */
export const blockKinds = [
  "paragraph",
  "heading2",
  "heading3",
  "heading4",
  "quote",
  "pullQuote",
  "bullets",
  "numbers",
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** The block of text a node stands in: a paragraph, a heading, a quote or an item of a list. */
export function $textBlockOf(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, (parent): parent is ElementNode => $isElementNode(parent) && !parent.isInline());
}

export function $kindOf(block: ElementNode | null): BlockKind {
  if ($isHeadingNode(block))
    return block.getTag() === "h4" ? "heading4" : block.getTag() === "h3" ? "heading3" : "heading2";
  if ($isQuoteNode(block)) return "quote";
  if ($isPullQuoteNode(block)) return "pullQuote";
  const list = $isListItemNode(block) ? block.getParent() : null;
  if ($isListNode(list)) return list.getListType() === "number" ? "numbers" : "bullets";
  return "paragraph";
}

const $makers: Record<Exclude<BlockKind, "bullets" | "numbers">, () => ElementNode> = {
  paragraph: $createParagraphNode,
  heading2: () => $createHeadingNode("h2"),
  heading3: () => $createHeadingNode("h3"),
  heading4: () => $createHeadingNode("h4"),
  quote: () => $createQuoteNode(),
  pullQuote: $createPullQuoteNode,
};

/** Lexical's list commands forget the direction of the blocks they turn into items. */
function $keepDirection(selection: RangeSelection, change: () => void): void {
  const directions = new Map(
    selection.getNodes().flatMap((node) => {
      const direction = $textBlockOf(node)?.getDirection();
      return direction ? [[node.getKey(), direction] as const] : [];
    }),
  );
  change();
  for (const node of selection.getNodes()) {
    const direction = directions.get(node.getKey());
    const block = $textBlockOf(node);
    if (direction && $isListItemNode(block)) block.setDirection(direction);
  }
}

/** Makes the selected lines of text blocks of one kind. */
export function $setBlock(editor: LexicalEditor, kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (kind === "bullets" || kind === "numbers") {
    const command = kind === "bullets" ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
    $keepDirection(selection, () => editor.dispatchCommand(command, undefined));
    return;
  }
  $setBlocksType(selection, $makers[kind], (from, to) => {
    to.setDirection(from.getDirection());
  });
}

/** The same, but choosing what the caret's block is already makes it a paragraph again. */
export function $toggleBlock(editor: LexicalEditor, kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const now = $kindOf($textBlockOf(selection.anchor.getNode()));
  $setBlock(editor, now === kind ? "paragraph" : kind);
}
