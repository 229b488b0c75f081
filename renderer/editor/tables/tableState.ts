import {
  $computeTableMapSkipCellCheck,
  $createTableCellNode,
  $isTableCellNode,
  $isTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from "@lexical/table";
import { $createParagraphNode, $getState, $setState, createState } from "lexical";
import { columnsOf } from "../../../core/article/table.ts";

const flag = (name: string) => createState(name, { parse: (value: unknown) => value === true });
const headerRow = flag("headerRow");
const headerColumn = flag("headerColumn");

/** Whether the first row and the first column of a table name what is below and beside them. */
export interface Headers {
  row: boolean;
  column: boolean;
}

export function $headersOf(table: TableNode): Headers {
  return { row: $getState(table, headerRow), column: $getState(table, headerColumn) };
}

/** A cell, with the first row and column it stands in, counted from 0. */
export interface GridCell {
  cell: TableCellNode;
  startRow: number;
  startColumn: number;
}

/** The cell at each place of the grid, row by row; a merged one is at several. */
export function $gridOf(table: TableNode): GridCell[] {
  return $computeTableMapSkipCellCheck(table, null, null)[0].flat();
}

/** Gives each cell the header state of its place: a row put before the first one is the first from then on. */
function $showHeaders(table: TableNode): void {
  const { row, column } = $headersOf(table);
  for (const { cell, startRow, startColumn } of $gridOf(table)) {
    const state =
      (row && startRow === 0 ? TableCellHeaderStates.ROW : 0) |
      (column && startColumn === 0 ? TableCellHeaderStates.COLUMN : 0);
    if (cell.getHeaderStyles() !== state) cell.setHeaderStyles(state);
  }
}

export function $setHeaders(table: TableNode, { row, column }: Headers): void {
  $setState(table, headerRow, row);
  $setState(table, headerColumn, column);
  $showHeaders(table);
}

/**
 * Lexical writes the width of a column as pixels, of which a fixed layout takes the proportions. Tenths
 * of a pixel for thousandths of the table never make it wider than its place.
 */
const pixels = 0.1;

/** The share of each column in thousandths, or null where they are equal. */
export function $widthsOf(table: TableNode): number[] | null {
  return table.getColWidths()?.map((width) => Math.round(width / pixels)) ?? null;
}

export function $setWidths(table: TableNode, widths: readonly number[] | null): void {
  table.setColWidths(widths?.map((width) => width * pixels));
}

/** Takes out rows of which merged cells left nothing: the file has none without a cell of its own. */
function $dropCoveredRows(table: TableNode): void {
  for (const [y, row] of [...table.getChildren().entries()].reverse()) {
    if (!$isTableRowNode(row) || row.getChildrenSize() > 0) continue;
    for (const [above, other] of table.getChildren().slice(0, y).entries()) {
      if (!$isTableRowNode(other)) continue;
      for (const cell of other.getChildren().filter($isTableCellNode)) {
        if (above + cell.getRowSpan() > y) cell.setRowSpan(cell.getRowSpan() - 1);
      }
    }
    row.remove();
  }
}

/** True where the cells and what they span make a table without holes, as a file has it. */
function $isGrid(table: TableNode): boolean {
  const rows = table.getChildren().filter($isTableRowNode);
  const spans = (cell: TableCellNode) => ({ colspan: cell.getColSpan(), rowspan: cell.getRowSpan(), content: [] });
  return columnsOf(rows.map((row) => ({ cells: row.getChildren().filter($isTableCellNode).map(spans) }))) !== null;
}

/** Parts all merged cells and fills the rows up: what deleting across cells left fits together no other way. */
function $straighten(table: TableNode): void {
  const rows = table.getChildren().filter($isTableRowNode);
  const columns = Math.max(...rows.map((row) => row.getChildrenSize()));
  for (const row of rows) {
    for (const cell of row.getChildren().filter($isTableCellNode)) cell.setColSpan(1).setRowSpan(1);
    while (row.getChildrenSize() < columns) row.append($createTableCellNode().append($createParagraphNode()));
  }
}

/** Makes a table that was changed one that a file can hold, and each cell look like what its place makes it. */
export function $mendTable(table: TableNode): void {
  $dropCoveredRows(table);
  if (!$isGrid(table)) $straighten(table);
  $showHeaders(table);
}
