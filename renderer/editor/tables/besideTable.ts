import { $findTableNode, $isTableNode, $isTableSelection, type TableNode } from "@lexical/table";
import {
  $addUpdateTag,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from "lexical";
import { $directionOf } from "../blocks/directionOf.ts";
import { $textBlockOf } from "../blocks/setBlock.ts";
import { $cellPlace, $cellsOf, $isAtEdge, $selectedCells } from "./cellPlace.ts";
import { $enterCell, $selectWhole, type Way } from "./leaveTable.ts";

function $rootChildOf(node: LexicalNode): LexicalNode | null {
  return [node, ...node.getParents()].at(-2) ?? null;
}

/** The table next to the caret, where the caret is at that edge of its block and outside of tables. */
function $tableBeside(way: Way): TableNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $findTableNode(selection.focus.getNode())) return null;
  const block = $rootChildOf(selection.focus.getNode());
  const beside = way === "before" ? block?.getPreviousSibling() : block?.getNextSibling();
  if (!block || !$isTableNode(beside)) return null;
  return $isAtEdge(selection.focus, block, way === "before" ? "start" : "end") ? beside : null;
}

function wayOf(key: string, isRtl: boolean): Way {
  if (key === "ArrowUp" || key === "ArrowDown") return key === "ArrowDown" ? "after" : "before";
  return (key === "ArrowLeft") === isRtl ? "after" : "before";
}

/**
 * A selection that came from outside to a table has all of it, and with the next arrow goes on or leaves
 * it again. The engine would go through the cells, from each of which Lexical puts it back.
 */
export function $extendOverTable(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!event.shiftKey || !$isRangeSelection(selection)) return false;
  const table = $findTableNode(selection.focus.getNode());
  if (!table || table.isParentOf(selection.anchor.getNode())) return false;
  event.preventDefault();
  const way = wayOf(event.key, $directionOf(table.getParent()) === "rtl");
  const beside = way === "before" ? table.getPreviousSibling() : table.getNextSibling();
  if (!beside) return true;
  const { key, offset, type } = selection.anchor;
  const isText = $isElementNode(beside) && !$isTableNode(beside);
  const index = beside.getIndexWithinParent() + (way === "after" ? 1 : 0);
  const root = beside.getParentOrThrow();
  const caret = !isText ? root.select(index, index) : way === "after" ? beside.selectStart() : beside.selectEnd();
  caret.anchor.set(key, offset, type);
  return true;
}

/** The arrow that points at a table goes into it; the other one never does, as it would by Lexical. */
export function $arrowBesideTable(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const block = $textBlockOf(selection.focus.getNode());
  const way = wayOf(event.key, $directionOf(block) === "rtl");
  const table = $tableBeside(way);
  // The engine extends over a table by itself.
  if (!table || event.shiftKey) return $tableBeside(way === "after" ? "before" : "after") !== null;
  event.preventDefault();
  const cell = $cellsOf(table).at(way === "after" ? 0 : -1);
  if (cell) $enterCell(cell, way);
  return true;
}

/** Empties the selected cells, as one step, and leaves them selected. */
export function $emptyCells(): void {
  $addUpdateTag(HISTORY_PUSH_TAG);
  for (const cell of $selectedCells()) {
    for (const line of cell.getChildren()) if ($isElementNode(line)) line.clear();
  }
}

/**
 * Deleting at the edge of a cell never reaches beyond it. From beside a table it selects the table
 * first, so that one key too many takes nothing away.
 */
export function $deleteAt(isBackward: boolean): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) {
    $emptyCells();
    return true;
  }
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const place = $cellPlace(selection);
  if (place) return $isAtEdge(selection.focus, place.cell, isBackward ? "start" : "end");
  const table = $tableBeside(isBackward ? "before" : "after");
  if (table) $selectWhole(table);
  return table !== null;
}
