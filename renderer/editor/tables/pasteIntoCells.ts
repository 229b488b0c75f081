import { $isTableNode, $isTableSelection, type TableNode } from "@lexical/table";
import { $isElementNode, type BaseSelection, type LexicalNode } from "lexical";
import { tableLimits } from "../../../core/article/table.ts";
import { $cellPlace, $cellsOf, $rectOf, type CellPlace } from "./cellPlace.ts";

/** True where a table pasted over another one from a cell on leaves it one that a file can hold. */
function $fits(pasted: TableNode, place: CellPlace): boolean {
  const { minRow, minColumn } = $rectOf(place);
  const rows = Math.max(place.table.getChildrenSize(), minRow + pasted.getChildrenSize());
  const columns = Math.max(place.table.getColumnCount(), minColumn + pasted.getColumnCount());
  return rows <= tableLimits.rows && columns <= tableLimits.columns && rows * columns <= tableLimits.cells;
}

/** Lexical takes over what is in the cells and not how they are read; what is in them keeps that for them. */
function $keepDirections(pasted: TableNode): void {
  for (const cell of $cellsOf(pasted)) {
    for (const line of cell.getChildren()) if ($isElementNode(line)) line.setDirection(cell.getDirection());
  }
}

function $putAfter(table: TableNode, nodes: readonly LexicalNode[]): void {
  for (const node of nodes.toReversed()) table.insertAfter(node);
  nodes.at(-1)?.selectEnd();
}

/**
 * What is pasted into cells: cells go over cells, as far as those selected; words into the first one of
 * several; a table among other blocks after the table, since no cell can hold it.
 */
export function $pasteIntoCells({ nodes, selection }: { nodes: LexicalNode[]; selection: BaseSelection }): boolean {
  const place = $cellPlace(selection);
  if (!place) return false;
  const [first] = nodes;
  if (nodes.length === 1 && $isTableNode(first) && $fits(first, place)) {
    $keepDirections(first);
    return false;
  }
  if (nodes.some($isTableNode)) {
    $putAfter(place.table, nodes);
    return true;
  }
  if (!$isTableSelection(selection)) return false;
  place.cell.select(0, place.cell.getChildrenSize()).insertNodes(nodes);
  return true;
}
