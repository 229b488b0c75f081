import type { Element, ElementContent } from "hast";
import type { Direction } from "../../article/blocks.ts";
import type { Table } from "../../article/table.ts";
import { cellKinds } from "../blocks/cellKinds.ts";
import { h } from "../h.ts";
import { delimited } from "./delimited.ts";
import { directedHast } from "./directedHast.ts";

/**
 * A table. `hasFixedLayout` is said, since WordPress changed what it takes for granted, and a table whose
 * class does not fit it is a damaged block.
 */
export function tableBlock(table: Table, around: Direction): ElementContent[] {
  const { head, scopes } = cellKinds(table);
  const rows = table.rows.map(
    ({ cells }, y): Element =>
      h(
        "tr",
        cells.map(({ content, direction, colspan, rowspan }, x) => {
          const scope = scopes[y]?.[x] ?? null;
          const words = directedHast(content, direction ?? table.direction, around);
          return h(scope ? "th" : "td", { ...(scope && { scope }), colspan, rowspan }, words);
        }),
      ),
  );
  const thead = head > 0 ? [h("thead", rows.slice(0, head))] : [];
  const whole = h("table", thead, h("tbody", rows.slice(head)));
  return delimited("table", { hasFixedLayout: false }, [h("figure.wp-block-table", whole)]);
}
