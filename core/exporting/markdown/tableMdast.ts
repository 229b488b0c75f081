import type { Table as MarkdownTable, TableCell, TableRow } from "mdast";
import type { Direction } from "../../article/blocks.ts";
import { columnsOf, type Table } from "../../article/table.ts";
import { inlineMdast } from "./inlineMdast.ts";
import { inlineLeaves } from "./leaves.ts";

const empty = (): TableCell => ({ type: "tableCell", children: [] });

/** Cells by row and column; what a span covers is an empty cell, since Markdown has no spans. */
function grid({ rows, direction: base }: Table, around: Direction, columns: number): TableCell[][] {
  const cells = rows.map(() => new Array<TableCell | undefined>(columns).fill(undefined));
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { content, direction, colspan = 1, rowspan = 1 } of row.cells) {
      while (cells[y]?.[x]) x++;
      for (let down = 0; down < rowspan; down++) cells[y + down]?.fill(empty(), x, x + colspan);
      const words = inlineMdast(inlineLeaves(content, direction ?? base ?? around, around), "tag");
      cells[y]?.splice(x, 1, { type: "tableCell", children: words });
    }
  }
  return cells.map((row) => row.map((cell) => cell ?? empty()));
}

/** A table. Markdown's must begin with a row of headers, which is empty where the table has none. */
export function tableMdast(table: Table, around: Direction): MarkdownTable {
  const columns = columnsOf(table.rows) ?? 1;
  const rows = grid(table, around, columns).map((children): TableRow => ({ type: "tableRow", children }));
  const head: TableRow[] = table.headerRow
    ? []
    : [{ type: "tableRow", children: Array.from({ length: columns }, empty) }];
  return { type: "table", align: new Array<null>(columns).fill(null), children: [...head, ...rows] };
}
