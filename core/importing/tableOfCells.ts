import type { Direction } from "../article/blocks.ts";
import { type Inline, inlineText } from "../article/inline.ts";
import { type Cell, type Table, tableLimits } from "../article/table.ts";
import { withoutMark } from "../article/withoutMark.ts";

/** A cell as a source gives it. */
export interface SourceCell {
  content: Inline[];
  direction?: Direction | undefined;
  /** As in HTML: 0 rows mean all that follow. */
  colspan?: number;
  rowspan?: number;
  /** The source says that it names what is below or beside it, and where it says more, which of the two. */
  isHeader?: boolean;
  scope?: "col" | "row" | null;
}

/** What a source says of a table beside its cells. */
export interface SourceTable {
  direction?: Direction | undefined;
  /** The share of each column in thousandths; they count where there are as many as columns. */
  widths?: readonly number[] | undefined;
  /** The source means every cell of it, the empty ones too, and says itself which are headers. */
  isExact?: boolean;
}

interface Placed {
  cell: SourceCell;
  x: number;
  y: number;
  width: number;
  height: number;
}

const isEmpty = ({ content }: SourceCell) => inlineText(content).trim() === "";

/**
 * Gives each cell its place as HTML's table model does, but with no overlap and none beyond the last row;
 * null where spans push one beyond the last column that a table may have.
 */
function place(rows: readonly SourceCell[][]): Placed[] | null {
  const taken = rows.map((): boolean[] => []);
  const placed: Placed[] = [];
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row) {
      while (taken[y]?.[x]) x++;
      if (x >= tableLimits.columns) return null;
      const most = Math.min(Math.max(1, cell.colspan ?? 1), tableLimits.columns - x);
      let width = 1;
      while (width < most && !taken[y]?.[x + width]) width++;
      const height = Math.min(cell.rowspan === 0 ? rows.length : Math.max(1, cell.rowspan ?? 1), rows.length - y);
      for (let below = y; below < y + height; below++) {
        for (let beside = x; beside < x + width; beside++) (taken[below] as boolean[])[beside] = true;
      }
      placed.push({ cell, x, y, width, height });
    }
  }
  return placed;
}

/**
 * Without the rows and columns at the end in which no words begin: a selection of whole columns brings
 * them along, or a title that spans the sheet.
 */
function crop(placed: readonly Placed[]): Placed[] {
  const full = placed.filter(({ cell }) => !isEmpty(cell));
  const right = Math.max(0, ...full.map(({ x }) => x + 1));
  const bottom = Math.max(0, ...full.map(({ y }) => y + 1));
  return placed
    .filter(({ x, y }) => x < right && y < bottom)
    .map((one) => ({
      ...one,
      width: Math.min(one.width, right - one.x),
      height: Math.min(one.height, bottom - one.y),
    }));
}

/** A row that spans from above fill entirely is none: those spans become shorter. */
function dropCoveredRows(placed: readonly Placed[]): Placed[] {
  const last = Math.max(0, ...placed.map(({ y, height }) => y + height));
  const starts = new Set(placed.map(({ y }) => y));
  const before = [0];
  for (let row = 0; row < last; row++) before.push((before[row] ?? 0) + (starts.has(row) ? 1 : 0));
  return placed.map((one) => {
    const y = before[one.y] ?? 0;
    return { ...one, y, height: (before[one.y + one.height] ?? 0) - y };
  });
}

function fillHoles(placed: readonly Placed[]): Placed[][] {
  const columns = Math.max(0, ...placed.map(({ x, width }) => x + width));
  const rows = Math.max(0, ...placed.map(({ y, height }) => y + height));
  const covered = new Set<number>();
  for (const { x, y, width, height } of placed) {
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) covered.add(row * columns + column);
    }
  }
  const grid = Array.from({ length: rows }, (): Placed[] => []);
  for (const one of placed) grid[one.y]?.push(one);
  for (const [y, row] of grid.entries()) {
    for (let x = 0; x < columns; x++) {
      if (!covered.has(y * columns + x)) row.push({ cell: { content: [] }, x, y, width: 1, height: 1 });
    }
    row.sort((one, other) => one.x - other.x);
  }
  return grid;
}

const isBold = ({ content }: SourceCell) =>
  content.length > 0 && content.every((node) => node.type === "text" && node.marks?.includes("bold"));
const numeric = /^[-−+(]?\p{Sc}?\s?\p{Nd}[\p{Nd}.,٫٬\s]*[%٪)]?\s?\p{Sc}?$/u;
const isNumber = ({ content }: SourceCell) => numeric.test(inlineText(content).trim());

/** In a table that says so itself. */
const saysColumns = ([first = []]: readonly Placed[][]) => first.every(({ cell }) => cell.scope === "col");
const saysRows = (grid: readonly Placed[][]) => grid.some((row) => row.some(({ cell }) => cell.scope === "row"));

/** Spreadsheets and word processors have no header cells: there, bold words over others, or words over numbers. */
function namesColumns([first = [], ...rest]: readonly Placed[][]): boolean {
  if (rest.length === 0) return false;
  if (first.every(({ cell }) => cell.isHeader)) return true;
  if (first.some(({ cell, height }) => isEmpty(cell) || height > 1)) return false;
  const below = rest.flat();
  if (first.every(({ cell }) => isBold(cell)) && below.some(({ cell }) => !isEmpty(cell) && !isBold(cell))) return true;
  if (first.some(({ cell }) => /\p{Nd}/u.test(inlineText(cell.content)))) return false;
  return first.some(({ x }) => {
    const column = below.filter((one) => one.x === x);
    return column.length > 0 && column.every(({ cell }) => isNumber(cell));
  });
}

function namesRows(grid: readonly Placed[][], headerRow: boolean): boolean {
  const starts = grid.slice(headerRow ? 1 : 0).flatMap((row) => row.filter(({ x }) => x === 0));
  const others = grid.flat().some(({ x, cell }) => x > 0 && !cell.isHeader);
  return starts.length > 0 && others && starts.every(({ cell }) => cell.isHeader);
}

function cellOf({ cell, width, height }: Placed, isPlain: boolean): Cell {
  return {
    ...(cell.direction && { direction: cell.direction }),
    ...(width > 1 && { colspan: width }),
    ...(height > 1 && { rowspan: height }),
    content: isPlain ? withoutMark(cell.content, "bold") : cell.content,
  };
}

/**
 * Rows of cells as a table that an article can hold: holes filled, overlaps cut, empty edges left out.
 * Null where nothing is in it, or more than a table may have.
 */
export function tableOfCells(
  rows: readonly SourceCell[][],
  { direction, widths, isExact = false }: SourceTable = {},
): Table | null {
  const widest = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length > tableLimits.rows || rows.length * widest > tableLimits.cells) return null;
  if (widest > tableLimits.columns) return null;
  const placed = place(rows);
  if (!placed) return null;
  const grid = fillHoles(dropCoveredRows(isExact ? placed : crop(placed)));
  const [first = []] = grid;
  const columns = first.length === 0 ? 0 : Math.max(...grid.flat().map(({ x, width }) => x + width));
  if (columns === 0 || columns > tableLimits.columns || columns * grid.length > tableLimits.cells) return null;
  const headerRow = isExact ? saysColumns(grid) : namesColumns(grid);
  const headerColumn = isExact ? saysRows(grid) : namesRows(grid, headerRow);
  // A header is bold by itself; where the source means every mark, it means that one.
  const isPlain = (one: Placed, y: number) => !isExact && ((headerRow && y === 0) || (headerColumn && one.x === 0));
  return {
    type: "table",
    ...(direction && { direction }),
    ...(headerRow && { headerRow: true as const }),
    ...(headerColumn && { headerColumn: true as const }),
    ...(widths?.length === columns && { widths: [...widths] }),
    rows: grid.map((row, y) => ({ cells: row.map((one) => cellOf(one, isPlain(one, y))) })),
  };
}
