import { $isTableCellNode, $isTableRowNode, type TableCellNode, type TableNode } from "@lexical/table";
import type { LexicalNode } from "lexical";
import type { Direction } from "../../../core/article/blocks.ts";
import type { Inline } from "../../../core/article/inline.ts";
import { type Cell, columnsOf, type Row, type Table } from "../../../core/article/table.ts";
import { $gridOf, $headersOf, $widthsOf, type GridCell } from "../tables/tableState.ts";

/** Reads the content of a cell, or of the part of it that is wanted. */
type ReadContent = (nodes: readonly LexicalNode[]) => Inline[];

const directionOf = (node: TableNode | TableCellNode): { direction?: Direction } => {
  const direction = node.getDirection();
  return direction === null ? {} : { direction };
};

function $readCell(cell: TableCellNode, $content: ReadContent): Cell {
  const [colspan, rowspan] = [cell.getColSpan(), cell.getRowSpan()];
  return {
    ...directionOf(cell),
    ...(colspan > 1 && { colspan }),
    ...(rowspan > 1 && { rowspan }),
    content: $content(cell.getChildren()),
  };
}

/** The rows with a cell in them that is covered. */
function $readRows(table: TableNode, covers: (node: LexicalNode) => boolean, $content: ReadContent): Row[] {
  return table
    .getChildren()
    .filter($isTableRowNode)
    .map((row) => ({
      cells: row
        .getChildren()
        .filter($isTableCellNode)
        .filter(covers)
        .map((cell) => $readCell(cell, $content)),
    }))
    .filter(({ cells }) => cells.length > 0);
}

/** A table, or the cells of it that are covered; the whole of it where those make no table by themselves. */
export function $readTable(table: TableNode, covers: (node: LexicalNode) => boolean, $content: ReadContent): Table {
  const whole = $readRows(table, () => true, $content);
  const part = $readRows(table, covers, $content);
  const rows = columnsOf(part) === null ? whole : part;
  const isCovered = ($is: (cell: GridCell) => boolean) =>
    rows === whole || $gridOf(table).some((one) => $is(one) && covers(one.cell));
  const { row, column } = $headersOf(table);
  const widths = columnsOf(rows) === columnsOf(whole) ? $widthsOf(table) : null;
  return {
    type: "table",
    ...directionOf(table),
    ...(row && isCovered(({ startRow }) => startRow === 0) && { headerRow: true }),
    ...(column && isCovered(({ startColumn }) => startColumn === 0) && { headerColumn: true }),
    ...(widths && { widths }),
    rows,
  };
}
