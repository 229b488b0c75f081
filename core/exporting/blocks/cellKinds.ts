import type { Row, Table } from "../../article/table.ts";

/** What a cell names: the column under it, the row beside it, or nothing. */
type Scope = "col" | "row" | null;

/** The rows that have no cell of their own at their start, since a span from above covers it. */
function coveredStarts(rows: readonly Row[]): Set<number> {
  const covered = new Set<number>();
  for (const [y, { cells }] of rows.entries()) {
    const span = covered.has(y) ? 1 : (cells[0]?.rowspan ?? 1);
    for (let below = y + 1; below < y + span; below++) covered.add(below);
  }
  return covered;
}

/**
 * Which cells of a table are headers.
 * @returns `head`: how many rows are its `thead`; none where a cell of the first reaches below, which HTML
 * would cut off there, or where nothing would be left under it. `scopes`: by row and cell.
 */
export function cellKinds({ headerRow, headerColumn, rows }: Table): { head: 0 | 1; scopes: Scope[][] } {
  const covered = coveredStarts(rows);
  const scopes = rows.map(({ cells }, y) =>
    cells.map((_, x): Scope => {
      if (headerRow && y === 0) return "col";
      return headerColumn && x === 0 && !covered.has(y) ? "row" : null;
    }),
  );
  const reaches = rows[0]?.cells.some(({ rowspan }) => rowspan !== undefined);
  return { head: headerRow && !reaches && rows.length > 1 ? 1 : 0, scopes };
}
