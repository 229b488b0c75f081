import {
  $computeTableMap,
  $createTableNodeWithDimensions,
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtNode,
  $insertTableRowAtNode,
  $mergeCells,
  $unmergeCellNode,
  type TableCellNode,
  type TableNode,
} from "@lexical/table";
import { $createParagraphNode, $getRoot, $getSelection, $isParagraphNode } from "lexical";
import { evenWidths } from "../../../core/article/evenWidths.ts";
import { tableLimits } from "../../../core/article/table.ts";
import { $attributionOf } from "../blocks/attribution.ts";
import { $directionOf } from "../blocks/directionOf.ts";
import { $cellPlace, $rectOf, $selectedCells, type CellPlace } from "./cellPlace.ts";
import { $headersOf, $mendTable, $setHeaders, $setWidths, $widthsOf } from "./tableState.ts";

export interface TableSize {
  rows: number;
  columns: number;
}

/** A table begins with a row of headings and two of values, in three columns. */
export const newTable: TableSize = { rows: 3, columns: 3 };

/** The narrowest a column gets by dragging or by command, and how much one command changes, in thousandths. */
const narrowest = 40;
const widthStep = 25;

/** Puts a table after the caret's block, or in its place where that is empty, and the caret in its first cell. */
export function $insertTable({ rows, columns }: TableSize = newTable): void {
  const node = $getSelection()?.getNodes().at(-1) ?? $getRoot().getLastDescendant();
  const block = node && [node, ...node.getParents()].at(-2);
  if (!block) return;
  const table = $createTableNodeWithDimensions(rows, columns, false);
  $setHeaders(table, { row: true, column: false });
  if ($isParagraphNode(block) && block.isEmpty()) block.replace(table);
  else ($attributionOf(block) ?? block).insertAfter(table);
  if (!table.getNextSibling()) table.insertAfter($createParagraphNode());
  table.getFirstDescendant()?.selectStart();
}

const $sizeOf = (table: TableNode) => ({ rows: table.getChildrenSize(), columns: table.getColumnCount() });

/** A change to the table at the caret, which stays one that a file can hold. */
const $inTable =
  ($work: (place: CellPlace) => void): (() => void) =>
  () => {
    const place = $cellPlace();
    if (!place) return;
    $work(place);
    if (place.table.isAttached()) $mendTable(place.table);
  };

/** A cell at the first or last row or column of the selection. */
function $cellAt(place: CellPlace, edge: "minRow" | "maxRow" | "minColumn" | "maxColumn"): TableCellNode {
  const rect = $rectOf(place);
  const [map] = $computeTableMap(place.table, place.cell, place.focus);
  const row = edge === "maxRow" ? rect.maxRow : rect.minRow;
  const column = edge === "maxColumn" ? rect.maxColumn : rect.minColumn;
  return map[row]?.[column]?.cell ?? place.cell;
}

/** Adds a row above or below what is selected, as far as a file can hold it. */
export const $addRow = (isAfter: boolean) =>
  $inTable((place) => {
    const { rows, columns } = $sizeOf(place.table);
    if (rows >= tableLimits.rows || (rows + 1) * columns > tableLimits.cells) return;
    $insertTableRowAtNode($cellAt(place, isAfter ? "maxRow" : "minRow"), isAfter);
  });

/** Adds a column before or after what is selected; all others give of their width in proportion. */
export const $addColumn = (isAfter: boolean) =>
  $inTable((place) => {
    const { rows, columns } = $sizeOf(place.table);
    if (columns >= tableLimits.columns || rows * (columns + 1) > tableLimits.cells) return;
    const widths = $widthsOf(place.table);
    const { minColumn, maxColumn } = $rectOf(place);
    $insertTableColumnAtNode($cellAt(place, isAfter ? "maxColumn" : "minColumn"), isAfter, false);
    if (!widths) return;
    const mean = widths.reduce((sum, width) => sum + width, 0) / columns;
    $setWidths(place.table, evenWidths(widths.toSpliced(isAfter ? maxColumn + 1 : minColumn, 0, mean)));
  });

/** Takes the table away; the caret goes to a paragraph in its place. */
export const $deleteTable = $inTable(({ table }) => {
  table.replace($createParagraphNode()).selectStart();
});

/** Takes the selected rows away, and the table with the last of them. */
export const $deleteRow = $inTable((place) => {
  const { minRow, maxRow } = $rectOf(place);
  if (maxRow - minRow + 1 === place.table.getChildrenSize()) $deleteTable();
  else $deleteTableRowAtSelection();
});

/** Takes the selected columns away, and the table with the last of them. */
export const $deleteColumn = $inTable((place) => {
  const { minRow, minColumn, maxColumn } = $rectOf(place);
  if (maxColumn - minColumn + 1 === place.table.getColumnCount()) {
    $deleteTable();
    return;
  }
  const [map] = $computeTableMap(place.table, place.cell, place.focus);
  const next = map[minRow]?.[maxColumn + 1] ?? map[minRow]?.[minColumn - 1];
  $deleteTableColumnAtSelection();
  // Lexical may have put the caret into a cell that it took away.
  next?.cell.selectStart();
  const widths = $widthsOf(place.table);
  if (widths) $setWidths(place.table, evenWidths(widths));
});

export const $toggleHeader = (which: "row" | "column") =>
  $inTable(({ table }) => {
    const headers = $headersOf(table);
    $setHeaders(table, { ...headers, [which]: !headers[which] });
  });

/** Turns the order of the columns round; a table that runs as the article does has no direction of its own. */
export const $turnTable = $inTable(({ table }) => {
  const turned = $directionOf(table) === "rtl" ? "ltr" : "rtl";
  table.setDirection(turned === $directionOf(table.getParent()) ? null : turned);
});

export const $merge = $inTable(() => {
  const cells = $selectedCells();
  if (cells.length > 1) $mergeCells(cells)?.selectEnd();
});

export const $split = $inTable(({ cell }) => {
  $unmergeCellNode(cell);
  cell.selectEnd();
});

/** Moves the border after a column by `by` thousandths, as far as the narrowest column lets it. */
export function $moveBorder(table: TableNode, column: number, by: number, from = $widthsOf(table)): void {
  const columns = table.getColumnCount();
  const widths = evenWidths(from ?? Array.from({ length: columns }, () => 1));
  const [own, next] = [widths[column], widths[column + 1]];
  if (own === undefined || next === undefined) return;
  const moved = Math.max(Math.min(0, narrowest - own), Math.min(by, Math.max(0, next - narrowest)));
  $setWidths(table, widths.with(column, own + moved).with(column + 1, next - moved));
}

/** Makes the caret's column wider or narrower at the cost of the next one, or of the one before the last. */
export const $resizeColumn = (isWider: boolean) =>
  $inTable((place) => {
    const { maxColumn } = $rectOf(place);
    const by = isWider ? widthStep : -widthStep;
    if (maxColumn + 1 < place.table.getColumnCount()) $moveBorder(place.table, maxColumn, by);
    else $moveBorder(place.table, maxColumn - 1, -by);
  });
