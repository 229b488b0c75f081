import {
  $createNodeSelection,
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  type NodeKey,
} from "lexical";

/** A place in the text as Lexical has it: a node, and UTF-16 units into it. */
export interface NodePlace {
  key: NodeKey;
  offset: number;
}

/**
 * Selects from one place to another, or puts the caret where they are one. What is drawn as a whole is selected
 * as a whole. False where one of them is not there any more.
 */
export function $selectPlaces(from: NodePlace, to: NodePlace): boolean {
  const [start, end] = [$getNodeByKey(from.key), $getNodeByKey(to.key)];
  if (!start || !end) return false;
  if ($isTextNode(start) && $isTextNode(end)) {
    const selection = $createRangeSelection();
    selection.setTextNodeRange(start, from.offset, end, to.offset);
    $setSelection(selection);
  } else {
    const selection = $createNodeSelection();
    selection.add(from.key);
    $setSelection(selection);
  }
  return true;
}
