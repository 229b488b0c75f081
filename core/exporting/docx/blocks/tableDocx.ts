import { Table as DocxTable, type Paragraph, TableCell, TableRow } from "docx";
import type { Direction } from "../../../article/blocks.ts";
import { evenWidths } from "../../../article/evenWidths.ts";
import { type Cell, cellColumns, columnsOf, type Table } from "../../../article/table.ts";
import { cellKinds } from "../../blocks/cellKinds.ts";
import { bareLineDocx, lineDocx } from "../lineDocx.ts";
import { lineWidth } from "../pageMeasures.ts";

const border = { style: "single", size: 4, color: "BFBFBF" } as const;
const borders = {
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
};
const margins = { top: 40, bottom: 40, left: 115, right: 115 };

interface CellLook {
  base: Direction;
  isHeading: boolean;
  /** Twips. */
  width: number;
}

function cellDocx({ direction, colspan, rowspan, content }: Cell, { base, isHeading, width }: CellLook): TableCell {
  return new TableCell({
    // Word goes by these, LibreOffice by the widths of the columns.
    width: { size: width, type: "dxa" },
    ...(colspan !== undefined && { columnSpan: colspan }),
    ...(rowspan !== undefined && { rowSpan: rowspan }),
    ...(isHeading && { shading: { type: "clear", color: "auto", fill: "F2F2F2" } }),
    children: [lineDocx(isHeading ? "TableHeading" : "TableText", content, direction ?? base)],
  });
}

/** A table of values, its columns from the right where it runs so; the paragraph after it keeps it apart from a next one, which Word would make one with it. */
export function tableDocx(table: Table, inherited: Direction): (DocxTable | Paragraph)[] {
  const { rows, widths } = table;
  const [headerRow, headerColumn] = [table.headerRow === true, table.headerColumn === true];
  const base = table.direction ?? inherited;
  const columns = columnsOf(rows) ?? 1;
  const shares = evenWidths(widths ?? new Array<number>(columns).fill(1));
  const { scopes } = cellKinds(table);
  const columnWidths = shares.map((share) => Math.round((share * lineWidth) / 1000));
  const places = cellColumns(rows);
  const widthOf = (y: number, x: number, { colspan = 1 }: Cell) => {
    const from = places[y]?.[x] ?? 0;
    return columnWidths.slice(from, from + colspan).reduce((sum, width) => sum + width, 0);
  };
  const made = new DocxTable({
    width: { size: lineWidth, type: "dxa" },
    columnWidths,
    layout: widths ? "fixed" : "autofit",
    ...(base === "rtl" && { visuallyRightToLeft: true }),
    borders,
    margins,
    tableLook: { firstRow: headerRow, firstColumn: headerColumn, noHBand: true, noVBand: true },
    rows: rows.map(
      ({ cells }, y) =>
        new TableRow({
          cantSplit: true,
          // Written as off, pandoc takes it for on.
          ...(headerRow && y === 0 && { tableHeader: true }),
          children: cells.map((cell, x) =>
            cellDocx(cell, { base, isHeading: scopes[y]?.[x] != null, width: widthOf(y, x, cell) }),
          ),
        }),
    ),
  });
  return [made, bareLineDocx("Gap", inherited)];
}
