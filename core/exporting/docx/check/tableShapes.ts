import type { Element } from "@xmldom/xmldom";
import type { Article } from "../../../article/article.ts";
import type { Direction } from "../../../article/blocks.ts";
import { evenWidths } from "../../../article/evenWidths.ts";
import type { Table } from "../../../article/table.ts";
import { lineWidth } from "../pageMeasures.ts";
import { attribute, below, firstBelow, isOn } from "./wordXml.ts";

/** A cell by its place: row, column, columns and rows it covers, whether it is a heading. */
type CellShape = readonly [y: number, x: number, colspan: number, rowspan: number, isHeading: boolean];

/** What makes a table beside its texts. */
export interface TableShape {
  direction: Direction;
  /** Its first row is repeated on each page. */
  repeats: boolean;
  /** The width of each column in twips; none where they are left to the words. */
  widths: number[];
  cells: CellShape[];
}

const inTwips = (shares: readonly number[]): number[] => shares.map((share) => Math.round((share * lineWidth) / 1000));

function articleShape(table: Table, base: Direction): TableShape {
  const { rows, direction } = table;
  const [headerRow, headerColumn] = [table.headerRow === true, table.headerColumn === true];
  const cells: CellShape[] = [];
  const free: number[] = [];
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const { colspan = 1, rowspan = 1 } of row.cells) {
      while ((free[x] ?? 0) > y) x++;
      cells.push([y, x, colspan, rowspan, (headerRow && y === 0) || (headerColumn && x === 0)]);
      for (const end = x + colspan; x < end; x++) free[x] = y + rowspan;
    }
  }
  return { direction: direction ?? base, repeats: headerRow, widths: inTwips(evenWidths(table.widths ?? [])), cells };
}

/** The tables an article has. */
export function articleTables({ body, direction }: Article): TableShape[] {
  return body.flatMap((block) => (block.type === "table" ? [articleShape(block, direction)] : []));
}

function wordShape(table: Element): TableShape {
  const cells: [number, number, number, number, boolean][] = [];
  /** For each column, the cell that a merge goes on from. */
  const open: ([number, number, number, number, boolean] | undefined)[] = [];
  const rows = below(table, "tr");
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of below(row, "tc")) {
      const colspan = Number(attribute(firstBelow(cell, "tcPr", "gridSpan"), "val") ?? 1);
      const merge = firstBelow(cell, "tcPr", "vMerge");
      const above = open[x];
      if (merge !== null && attribute(merge, "val") !== "restart" && above) {
        above[3]++;
      } else {
        const style = attribute(firstBelow(cell, "p", "pPr", "pStyle"), "val");
        const shape: [number, number, number, number, boolean] = [y, x, colspan, 1, style === "TableHeading"];
        cells.push(shape);
        open[x] = merge === null ? undefined : shape;
      }
      x += colspan;
    }
  }
  const isRtl = isOn(firstBelow(table, "tblPr", "bidiVisual")) ?? false;
  const repeats = isOn(firstBelow(rows[0], "trPr", "tblHeader")) ?? false;
  const isFixed = attribute(firstBelow(table, "tblPr", "tblLayout"), "type") === "fixed";
  const grid = isFixed ? firstBelow(table, "tblGrid") : null;
  const widths = grid ? below(grid, "gridCol").map((column) => Number(attribute(column, "w"))) : [];
  return { direction: isRtl ? "rtl" : "ltr", repeats, widths, cells };
}

/** The tables a Word file has. */
export function wordTables(body: Element): TableShape[] {
  return below(body, "tbl").map(wordShape);
}
