import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTabNode,
  $isTextNode,
  type TextNode,
} from "lexical";
import type { Place } from "./lines.ts";

/** The ends of the selection stay at the letters where they were. */
function $movePoints(node: TextNode, from: number, to: number, length: number): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key !== node.getKey() || point.offset <= from) continue;
    point.set(point.key, point.offset < to ? from + length : point.offset + length - (to - from), "text");
  }
}

function $splice(node: TextNode, from: number, to: number, text: string): void {
  if (text === "" && to - from === node.getTextContentSize()) node.remove();
  else if ($isTabNode(node)) node.replace($createTextNode(text).setFormat(node.getFormat()));
  else {
    node.spliceText(from, to - from, text);
    $movePoints(node, from, to, text.length);
  }
}

/**
 * Puts text in the place of a hit; it gets the marks, link and isolate of the first sign replaced. Of the
 * hits of a line the last has to be replaced first, since a place is only right until the text before it changes.
 */
export function $replaceHit({ line, hit }: Place, text: string): void {
  let rest = text;
  for (const [index, { key, start }] of line.runs.entries()) {
    const from = Math.max(hit.start, start);
    const to = Math.min(hit.end, line.runs[index + 1]?.start ?? line.text.length);
    const node = $getNodeByKey(key);
    if (from >= to || !$isTextNode(node)) continue;
    $splice(node, from - start, to - start, rest);
    rest = "";
  }
}
