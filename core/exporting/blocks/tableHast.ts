import type { Element, ElementContent } from "hast";
import type { Direction } from "../../article/blocks.ts";
import { evenWidths } from "../../article/evenWidths.ts";
import type { Cell, Table } from "../../article/table.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { onLines } from "../onLines.ts";
import { cellKinds } from "./cellKinds.ts";
import { directionOf } from "./directionOf.ts";

function cellHast({ direction, colspan, rowspan, content }: Cell, base: Direction, scope: "col" | "row" | null) {
  const properties = { ...(scope && { scope }), colspan, rowspan, ...directionOf(direction, base) };
  return h(scope ? "th" : "td", properties, inlineHast(content));
}

/** The columns of a table whose widths somebody set, in shares of its own width. */
function columnsHast({ widths }: Table): Element[] {
  if (widths === undefined) return [];
  const shares = evenWidths(widths);
  return [
    h(
      "colgroup",
      shares.map((share) => h("col", { style: `width:${share / 10}%` })),
    ),
  ];
}

/** A table of values. */
export function tableHast(table: Table, inherited: Direction): ElementContent[] {
  const { direction, rows } = table;
  const base = direction ?? inherited;
  const { head, scopes } = cellKinds(table);
  const trs = rows.map(
    ({ cells }, y): Element =>
      h(
        "tr",
        cells.map((cell, x) => cellHast(cell, base, scopes[y]?.[x] ?? null)),
      ),
  );
  const thead = head > 0 ? [h("thead", onLines(trs.slice(0, head)))] : [];
  const parts = [...columnsHast(table), ...thead, h("tbody", onLines(trs.slice(head)))];
  return [h("figure.table", h("table", directionOf(direction, inherited), onLines(parts)))];
}
