import { z } from "zod";
import { directionSchema } from "./direction.ts";
import { inlineSchema } from "./inline.ts";

/** More than any newsroom table has; a file that says more is hostile. */
export const tableLimits = { rows: 2000, columns: 100, cells: 20_000 } as const;

const span = z.int().min(2).max(tableLimits.rows).optional();

/** A cell. Its lines are parted by breaks; `colspan` and `rowspan` are there only where it covers more than one. */
export const cellSchema = z.strictObject({
  direction: directionSchema.optional(),
  colspan: span,
  rowspan: span,
  content: z.array(inlineSchema),
});
export type Cell = z.infer<typeof cellSchema>;

const rowSchema = z.strictObject({ cells: z.array(cellSchema).min(1).max(tableLimits.columns) });
export type Row = z.infer<typeof rowSchema>;

/**
 * How many columns rows of cells make, cells that a span covers left out as in HTML (its table model,
 * "forming a table"); null where they leave holes, overlap or reach beyond the last row.
 */
export function columnsOf(rows: readonly Row[]): number | null {
  const columns = (rows[0]?.cells ?? []).reduce((sum, cell) => sum + (cell.colspan ?? 1), 0);
  if (columns === 0 || columns > tableLimits.columns || rows.length * columns > tableLimits.cells) return null;
  /** For each column, the first row that no span from above covers. */
  const free = new Array<number>(columns).fill(0);
  for (const [y, { cells }] of rows.entries()) {
    let x = 0;
    for (const { colspan = 1, rowspan = 1 } of cells) {
      while ((free[x] ?? y) > y) x++;
      if (x + colspan > columns || y + rowspan > rows.length) return null;
      for (const end = x + colspan; x < end; x++) {
        if ((free[x] ?? 0) > y) return null;
        free[x] = y + rowspan;
      }
    }
    if (free.some((row) => row <= y)) return null;
  }
  return columns;
}

/** The column that each cell of each row begins in, in a table without holes or overlaps. */
export function cellColumns(rows: readonly Row[]): number[][] {
  /** For each column, the first row that no span from above covers. */
  const free: number[] = [];
  return rows.map(({ cells }, y) => {
    let x = 0;
    return cells.map(({ colspan = 1, rowspan = 1 }) => {
      while ((free[x] ?? 0) > y) x++;
      const begin = x;
      for (const end = x + colspan; x < end; x++) free[x] = y + rowspan;
      return begin;
    });
  });
}

/** A table of values. Its cells hold inline content only, so that every format can carry it. */
export const tableSchema = z
  .strictObject({
    type: z.literal("table"),
    direction: directionSchema.optional(),
    /** The first row, or the first cell of each row, names what is below or beside it. */
    headerRow: z.literal(true).optional(),
    headerColumn: z.literal(true).optional(),
    /** The share of each column in thousandths of the table's width; left out where all are left to the page. */
    widths: z.array(z.int().min(1).max(1000)).max(tableLimits.columns).optional(),
    rows: z.array(rowSchema).min(1).max(tableLimits.rows),
  })
  .refine(({ rows, widths }) => {
    const columns = columnsOf(rows);
    return columns !== null && (widths === undefined || widths.length === columns);
  });
export type Table = z.infer<typeof tableSchema>;
