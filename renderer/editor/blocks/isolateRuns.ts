import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  HISTORY_PUSH_TAG,
  type LexicalNode,
  type TextNode,
} from "lexical";
import { mixedRuns } from "../../../core/arabic/mixedRuns.ts";
import { $runTraits, $setIsolate, type RunTraits } from "../nodes/runState.ts";
import { $directionOf } from "./directionOf.ts";

function $set(node: TextNode, isolate: RunTraits["isolate"]): void {
  if ($runTraits(node).isolate === isolate) return;
  $addUpdateTag(HISTORY_PUSH_TAG);
  $setIsolate(node, isolate);
}

/** Keeps the order of the selected words apart from the line around them. */
export function $isolateSelection(isolate: NonNullable<RunTraits["isolate"]>): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return;
  for (const node of selection.extract()) if ($isTextNode(node)) $set(node, isolate);
}

/** Lets the selected words, or the isolate that the caret stands in, run with their line again. */
export function $removeIsolates(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const nodes = selection.isCollapsed() ? [selection.anchor.getNode()] : selection.extract();
  for (const node of nodes) if ($isTextNode(node)) $set(node, undefined);
}

/** Runs of text that stand beside each other in one element: a word may be cut by its marks. */
function neighbours(element: ElementNode): TextNode[][] {
  const lines: TextNode[][] = [[]];
  for (const node of element.getChildren()) {
    if ($isTextNode(node)) lines.at(-1)?.push(node);
    else lines.push([]);
  }
  return lines;
}

function $isolateIn(node: TextNode, stretches: readonly { start: number; end: number }[]): void {
  const cuts = stretches.flatMap(({ start, end }) => [start, end]);
  const starts = new Set(stretches.map(({ start }) => start));
  let at = 0;
  for (const part of node.splitText(...cuts)) {
    if (starts.has(at)) $set(part, "ltr");
    at += part.getTextContentSize();
  }
}

function $fixLine(nodes: readonly TextNode[]): void {
  const found = mixedRuns(nodes.map((node) => node.getTextContent()).join(""));
  let at = 0;
  for (const node of nodes) {
    const from = at;
    const to = from + node.getTextContentSize();
    at = to;
    if ($runTraits(node).isolate) continue;
    const inside = found.filter(({ start, end }) => start >= from && end <= to);
    if (inside.length > 0) {
      $isolateIn(
        node,
        inside.map(({ start, end }) => ({ start: start - from, end: end - from })),
      );
    }
  }
}

function $fixIn(element: ElementNode): void {
  if ($directionOf(element) === "rtl") for (const line of neighbours(element)) $fixLine(line);
  for (const child of element.getChildren()) if ($isElementNode(child)) $fixIn(child);
}

/**
 * Isolates what would be read in the wrong order in lines that run from the right: in the selected
 * blocks, or in the whole text where nothing is selected. What is isolated already stays as it is.
 */
export function $fixOrder(): void {
  const selection = $getSelection();
  const isWhole = !$isRangeSelection(selection) || selection.isCollapsed();
  const blocks: LexicalNode[] = isWhole
    ? [$getRoot()]
    : [...new Set(selection.getNodes().map((node) => node.getTopLevelElement()))].filter((node) => node !== null);
  for (const block of blocks) if ($isElementNode(block)) $fixIn(block);
}
