import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Direction } from "../../article/blocks.ts";
import type { Cell, Row, Table } from "../../article/table.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { onLines } from "../onLines.ts";
import { directionOf } from "./directionOf.ts";

type Scope = "col" | "row" | null;

function cellHast({ direction, colspan, rowspan, content }: Cell, base: Direction, scope: Scope): Element {
  const properties = { ...(scope && { scope }), colspan, rowspan, ...directionOf(direction, base) };
  return h(scope ? "th" : "td", properties, inlineHast(content));
}

/** The columns at which each row has no cell of its own at its start, since a span from above covers it. */
function coveredStarts(rows: readonly Row[]): Set<number> {
  const covered = new Set<number>();
  for (const [y, { cells }] of rows.entries()) {
    const span = covered.has(y) ? 1 : (cells[0]?.rowspan ?? 1);
    for (let below = y + 1; below < y + span; below++) covered.add(below);
  }
  return covered;
}

/** A table of values; its first row is a `thead` unless a cell of it reaches below, which HTML cuts off there. */
export function tableHast({ direction, headerRow, headerColumn, rows }: Table, inherited: Direction): ElementContent[] {
  const base = direction ?? inherited;
  const covered = coveredStarts(rows);
  const trs = rows.map(({ cells }, y) =>
    h(
      "tr",
      cells.map((cell, x) => {
        if (headerRow && y === 0) return cellHast(cell, base, "col");
        return cellHast(cell, base, headerColumn && x === 0 && !covered.has(y) ? "row" : null);
      }),
    ),
  );
  const reaches = rows[0]?.cells.some(({ rowspan }) => rowspan !== undefined);
  const head = headerRow && !reaches && rows.length > 1 ? trs.slice(0, 1) : [];
  const body = h("tbody", onLines(trs.slice(head.length)));
  const parts = head.length > 0 ? [h("thead", onLines(head)), body] : [body];
  return [h("figure.table", h("table", directionOf(direction, inherited), onLines(parts)))];
}
