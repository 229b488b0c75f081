import { $isListItemNode, $isListNode } from "@lexical/list";
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { $isCaptionNode } from "../nodes/CaptionNode.ts";
import { $createPullQuoteNode, $isPullQuoteNode } from "../nodes/PullQuoteNode.ts";
import { $setList } from "./setList.ts";

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

/** Makes the selected lines of text blocks of one kind. */
export function $setBlock(kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  // What stands under a picture is its caption and nothing else.
  if ($isCaptionNode($textBlockOf(selection.anchor.getNode()))) return;
  if (kind === "bullets" || kind === "numbers") {
    const blocks = new Set(selection.getNodes().flatMap((node) => $textBlockOf(node) ?? []));
    $setList([...blocks], kind === "numbers" ? "number" : "bullet");
    return;
  }
  $setBlocksType(selection, $makers[kind], (from, to) => {
    to.setDirection(from.getDirection());
  });
}

/** The same, but choosing what the caret's block is already makes it a paragraph again. */
export function $toggleBlock(kind: BlockKind): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const now = $kindOf($textBlockOf(selection.anchor.getNode()));
  $setBlock(now === kind ? "paragraph" : kind);
}
