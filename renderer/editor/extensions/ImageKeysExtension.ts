import { defineExtension } from "@lexical/extension";
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type ElementNode,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalNode,
  mergeRegister,
  type NodeSelection,
  type PointType,
} from "lexical";
import { $captionOf, $imageOf, $removeImage, $selectWhole } from "../blocks/images.ts";
import { $isCaptionNode } from "../nodes/CaptionNode.ts";
import { $isImageNode } from "../nodes/ImageNode.ts";

function $isAtEdge(point: PointType, block: ElementNode, isBackward: boolean): boolean {
  let node: LexicalNode = point.getNode();
  const end = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (point.offset !== (isBackward ? 0 : end)) return false;
  while (!node.is(block)) {
    if ((isBackward ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false;
    node = node.getParentOrThrow();
  }
  return true;
}

function $deleteSelected(selection: NodeSelection): boolean {
  const nodes = selection.getNodes();
  if (!nodes.some($isImageNode)) return false;
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const node of nodes) {
    if ($isImageNode(node)) $removeImage(node);
    else if (node.isAttached()) node.remove();
  }
  return true;
}

/** Backspace before the first letter of a block: a picture before it, or whose caption this is, is selected. */
function $deleteBefore(block: ElementNode): boolean {
  const own = $isCaptionNode(block) ? $imageOf(block) : null;
  const before = block.getPreviousSibling();
  const image = own ?? (before && $isCaptionNode(before) ? $imageOf(before) : null);
  if (!image) return false;
  if (own || !$isParagraphNode(block) || !block.isEmpty()) $selectWhole(image);
  else {
    // What Enter in the caption made is taken back by it.
    block.remove();
    before?.selectEnd();
  }
  return true;
}

/** Delete after the last letter of a block: a picture that follows is selected; nothing is drawn into a caption. */
function $deleteAfter(block: ElementNode): boolean {
  const next = block.getNextSibling();
  if ($isImageNode(next)) {
    if ($isParagraphNode(block) && block.isEmpty()) block.remove();
    $selectWhole(next);
    return true;
  }
  if (!$isCaptionNode(block)) return false;
  if ($isParagraphNode(next) && next.isEmpty()) next.remove();
  return true;
}

/** What is deleted goes in two steps, so that no picture is lost by one key too many. */
function $delete(isBackward: boolean): boolean {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return $deleteSelected(selection);
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = selection.anchor.getNode().getTopLevelElement();
  if (!$isElementNode(block) || !$isAtEdge(selection.anchor, block, isBackward)) return false;
  return isBackward ? $deleteBefore(block) : $deleteAfter(block);
}

function $enterCaption(event: KeyboardEvent | null): boolean {
  const selection = $getSelection();
  const [node, other] = $isNodeSelection(selection) ? selection.getNodes() : [];
  const caption = !other && $isImageNode(node) ? $captionOf(node) : null;
  if (!caption) return false;
  event?.preventDefault();
  caption.selectEnd();
  return true;
}

/** While a block is selected as a whole the engine has no caret that it could move to an end of the text. */
function $leaveForEnd(event: KeyboardEvent): boolean {
  const isEnd = event.key === "End";
  if (!(isEnd || event.key === "Home") || !(event.ctrlKey || event.metaKey)) return false;
  if (!$isNodeSelection($getSelection())) return false;
  event.preventDefault();
  if (isEnd) $getRoot().selectEnd();
  else $getRoot().selectStart();
  return true;
}

/** What deleting, Enter, Ctrl+Home and Ctrl+End do at and on a picture. */
export const ImageKeysExtension = defineExtension({
  name: "midad/image-keys",
  register: (editor) =>
    mergeRegister(
      ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
        editor.registerCommand(command, $delete, COMMAND_PRIORITY_BEFORE_EDITOR),
      ),
      editor.registerCommand(KEY_DOWN_COMMAND, $leaveForEnd, COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ENTER_COMMAND, $enterCaption, COMMAND_PRIORITY_BEFORE_EDITOR),
    ),
});
