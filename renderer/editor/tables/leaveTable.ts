import { $findTableNode, $isTableNode, type TableCellNode, type TableNode } from "@lexical/table";
import {
  $createNodeSelection,
  $createParagraphNode,
  $isDecoratorNode,
  $isElementNode,
  $setSelection,
  type LexicalNode,
} from "lexical";
import { $directionOf } from "../blocks/directionOf.ts";
import { $cellsOf, type CellPlace } from "./cellPlace.ts";

export type Way = "before" | "after";

/** Selects a block as a whole. */
export function $selectWhole(block: LexicalNode): void {
  const selection = $createNodeSelection();
  selection.add(block.getKey());
  $setSelection(selection);
}

/** Puts the caret beside a table, into a new paragraph where no text is. */
export function $leaveTable(table: TableNode, way: Way): void {
  const beside = way === "before" ? table.getPreviousSibling() : table.getNextSibling();
  if ($isDecoratorNode(beside)) {
    $selectWhole(beside);
  } else if ($isElementNode(beside) && !$isTableNode(beside)) {
    if (way === "before") beside.selectEnd();
    else beside.selectStart();
  } else {
    const paragraph = $createParagraphNode();
    if (way === "before") table.insertBefore(paragraph);
    else table.insertAfter(paragraph);
    paragraph.select();
  }
}

/** Puts the caret into a cell, at the end it is entered by; a cell that is turned has its ends turned, too. */
export function $enterCell(cell: TableCellNode, way: Way): void {
  const isTurned = $directionOf(cell) !== $directionOf($findTableNode(cell));
  if ((way === "after") !== isTurned) cell.selectStart();
  else cell.selectEnd();
}

/** Puts the caret into the cell that is read before or after another one, or out of the table. */
export function $stepCell({ table, focus }: CellPlace, way: Way): void {
  const cells = $cellsOf(table);
  const next = cells[cells.findIndex((one) => one.is(focus)) + (way === "after" ? 1 : -1)];
  if (next) $enterCell(next, way);
  else $leaveTable(table, way);
}
