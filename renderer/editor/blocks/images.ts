import {
  $createNodeSelection,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from "lexical";
import { $createCaptionNode, $isCaptionNode, type CaptionNode } from "../nodes/CaptionNode.ts";
import { $isImageNode, type ImageNode } from "../nodes/ImageNode.ts";
import { $attributionOf, $isAnyQuote } from "./attribution.ts";

/** The caption of a picture, or null. */
export function $captionOf(image: LexicalNode): CaptionNode | null {
  const next = image.getNextSibling();
  return $isCaptionNode(next) ? next : null;
}

/** The picture of a caption, or null. */
export function $imageOf(caption: LexicalNode): ImageNode | null {
  const previous = caption.getPreviousSibling();
  return $isImageNode(previous) ? previous : null;
}

/** Every picture has a caption, if an empty one, to be written into. */
export function $mendImage(image: ImageNode): void {
  if (!$captionOf(image)) image.insertAfter($createCaptionNode());
}

/** A caption whose picture is gone is a paragraph, and an empty one nothing. */
export function $mendCaption(caption: CaptionNode): void {
  if ($imageOf(caption)) return;
  if (caption.isEmpty() && caption.getParentOrThrow().getChildrenSize() > 1) caption.remove();
  else caption.replace($createParagraphNode().setDirection(caption.getDirection()), true);
}

export function $selectWhole(node: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** The picture that is selected, or in whose caption the caret stands. */
export function $currentImage(): ImageNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) {
    const [first, second] = selection.getNodes();
    return $isImageNode(first) && (!second || $isCaptionNode(second)) ? first : null;
  }
  const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
  return $isCaptionNode(block) ? $imageOf(block) : null;
}

/** The last node of the block that a node begins: a quote's attribution, a picture's caption. */
function $endOfBlock(node: LexicalNode): LexicalNode {
  if ($isImageNode(node)) return $captionOf(node) ?? node;
  return ($isAnyQuote(node) && $attributionOf(node)) || node;
}

/** The block at the selection, or the last one. */
function $blockAtSelection(): LexicalNode | null {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.getNodes().at(-1)?.getTopLevelElement() ?? null;
  if (!$isRangeSelection(selection)) return $getRoot().getLastChild();
  const { anchor } = selection;
  const root = $getRoot();
  // Beside a block that has no text before or after it the caret stands in the root.
  if (anchor.getNode().is(root)) return root.getChildAtIndex(Math.max(0, anchor.offset - 1));
  return anchor.getNode().getTopLevelElement();
}

/** Where blocks are to go: before or after another one. */
export interface BlockPlace {
  key: string;
  isBefore: boolean;
}

/**
 * Puts pictures with their captions beside a block, or in its place where it is an empty paragraph,
 * and the caret into the last of the captions.
 */
export function $insertImages(nodes: readonly LexicalNode[], block = $blockAtSelection(), isBefore = false): void {
  const root = $getRoot();
  const [first] = nodes;
  if (!first) return;
  if (!block) root.append(first);
  else if ($isParagraphNode(block) && block.isEmpty()) block.replace(first);
  else if (isBefore) ($isCaptionNode(block) ? ($imageOf(block) ?? block) : block).insertBefore(first);
  else $endOfBlock(block).insertAfter(first);
  let last = first;
  for (const node of nodes.slice(1)) {
    last.insertAfter(node);
    last = node;
  }
  last.selectEnd();
}

/** Takes a picture out with its caption; the caret goes where it stood. */
export function $removeImage(image: ImageNode): void {
  const caption = $captionOf(image);
  const next = (caption ?? image).getNextSibling();
  const previous = image.getPreviousSibling();
  if ($isElementNode(next)) next.selectStart();
  else if ($isElementNode(previous)) previous.selectEnd();
  else {
    const paragraph = $createParagraphNode();
    image.insertBefore(paragraph);
    paragraph.select();
  }
  caption?.remove();
  image.remove();
}

/** Takes the captions of selected pictures into the selection, for what is cut or replaced as a whole. */
export function $includeCaptions(): void {
  const selection = $getSelection();
  if (!$isNodeSelection(selection) || !selection.getNodes().some($isImageNode)) return;
  const whole = $createNodeSelection();
  for (const node of selection.getNodes()) {
    whole.add(node.getKey());
    const caption = $isImageNode(node) ? $captionOf(node) : null;
    if (caption) whole.add(caption.getKey());
  }
  $setSelection(whole);
}
