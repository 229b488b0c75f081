import {
  $computeTableCellRectBoundary,
  $computeTableMap,
  $findCellNode,
  $findTableNode,
  $isTableCellNode,
  $isTableRowNode,
  $isTableSelection,
  type TableCellNode,
  type TableNode,
} from "@lexical/table";
import { $getSelection, $isElementNode, type BaseSelection, type LexicalNode, type PointType } from "lexical";

/** Where the caret or the selection stands in a table: in one cell, or from one to another. */
export interface CellPlace {
  table: TableNode;
  /** The cell the selection began in. */
  cell: TableCellNode;
  /** The cell it has come to. */
  focus: TableCellNode;
}

/** The cells the selection stands in, or null where it does not begin and end in one table. */
export function $cellPlace(selection: BaseSelection | null = $getSelection()): CellPlace | null {
  const [cell, focus] = (selection?.getStartEndPoints() ?? []).map((point) => $findCellNode(point.getNode()));
  const table = cell ? $findTableNode(cell) : null;
  return cell && focus && table?.is($findTableNode(focus)) ? { table, cell, focus } : null;
}

/** The cells of a table in the order they are read. */
export function $cellsOf(table: TableNode): TableCellNode[] {
  return table
    .getChildren()
    .filter($isTableRowNode)
    .flatMap((row) => row.getChildren().filter($isTableCellNode));
}

/** The cells that are selected as cells, or none. */
export function $selectedCells(): TableCellNode[] {
  const selection = $getSelection();
  return $isTableSelection(selection) ? selection.getNodes().filter($isTableCellNode) : [];
}

/** Rows and columns from the first to the last, counted from 0. */
export type CellRect = ReturnType<typeof $computeTableCellRectBoundary>;

/** The rows and columns that the selection covers, with all of each merged cell. */
export function $rectOf({ table, cell, focus }: CellPlace): CellRect {
  const [map, from, to] = $computeTableMap(table, cell, focus);
  return $computeTableCellRectBoundary(map, from, to);
}

/** The cell beside another, `x` columns and `y` rows away, each -1, 0 or 1; null beyond the edge. */
export function $cellBeside(table: TableNode, cell: TableCellNode, x: number, y: number): TableCellNode | null {
  const [map, { startRow, startColumn }] = $computeTableMap(table, cell, cell);
  const row = y > 0 ? startRow + cell.getRowSpan() : startRow + y;
  const column = x > 0 ? startColumn + cell.getColSpan() : startColumn + x;
  return map[row]?.[column]?.cell ?? null;
}

/** True where nothing stands between a point and the first or last letter of a block around it. */
export function $isAtEdge(point: PointType, block: LexicalNode, edge: "start" | "end"): boolean {
  let node: LexicalNode = point.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (point.offset !== (edge === "start" ? 0 : size)) return false;
  while (!node.is(block)) {
    if ((edge === "start" ? node.getPreviousSibling() : node.getNextSibling()) !== null) return false;
    node = node.getParentOrThrow();
  }
  return true;
}
