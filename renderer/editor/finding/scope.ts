import {
  $getRoot,
  $getSelection,
  $getSlotHost,
  $isNodeSelection,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
} from "lexical";
import { $linesOf, endsOf, type Place, type Spot } from "./lines.ts";

/** First and last point of a selection, whichever way it was made. */
const pointsOf = (selection: RangeSelection) =>
  selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];

function $isSelected(selection: RangeSelection, place: Place): boolean {
  const ends = endsOf(place);
  const [first, last] = pointsOf(selection);
  return String([first?.key, first?.offset, last?.key, last?.offset]) === String([ends?.start, ends?.end].flat());
}

/** What is selected, where that is more than the hit that is looked at: all that replacing may touch. */
export function $scope(current: Place | null): BaseSelection | null {
  const selection = $getSelection();
  if (!selection || $isNodeSelection(selection) || selection.isCollapsed()) return null;
  return current && $isRangeSelection(selection) && $isSelected(selection, current) ? null : selection;
}

/** Tells of each hit whether all of it is in a selection. */
export function $withinScope(selection: BaseSelection): (place: Place) => boolean {
  const keys = new Set(selection.getNodes().map((node) => node.getKey()));
  const [first, last] = $isRangeSelection(selection) ? pointsOf(selection) : [];
  return (place) => {
    const ends = endsOf(place);
    if (!ends) return false;
    const [[startKey, start], [endKey, end]] = [ends.start, ends.end];
    const isBefore = first?.type === "text" && first.key === startKey && start < first.offset;
    const isAfter = last?.type === "text" && last.key === endKey && end > last.offset;
    return keys.has(startKey) && keys.has(endKey) && !isBefore && !isAfter;
  };
}

function $topLevelOf(node: LexicalNode): LexicalNode | null {
  for (let one: LexicalNode | null = node; one; ) {
    const around: LexicalNode | null = one.getParent() ?? $getSlotHost(one);
    if (around?.is($getRoot())) return one;
    one = around;
  }
  return null;
}

/** Where the selection begins, or ends; null while there is none. */
export function $spotOf(side: "start" | "end"): Spot | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const point = pointsOf(selection)[side === "start" ? 0 : 1];
  const block = point && $topLevelOf(point.getNode());
  if (!point || !block) return null;
  const lines = $linesOf(block);
  for (const [lineAt, { runs }] of lines.entries()) {
    const run = runs.find(({ key }) => key === point.key);
    if (run) return { block: block.getKey(), lineAt, offset: run.start + point.offset };
  }
  return { block: block.getKey(), lineAt: 0, offset: 0 };
}

/** The words selected within one line, or null. */
export function $selectedWords(): string | null {
  const selection = $getSelection();
  const [start, end] = [$spotOf("start"), $spotOf("end")];
  if (!$isRangeSelection(selection) || selection.isCollapsed() || !start || !end) return null;
  return start.block === end.block && start.lineAt === end.lineAt ? selection.getTextContent() : null;
}
