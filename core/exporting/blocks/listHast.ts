import type { ElementContent } from "hast";
import type { Direction, List } from "../../article/blocks.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import { onLines } from "../onLines.ts";
import { directionOf } from "./directionOf.ts";

/** A list, with those nested under its items; empty items stay, for the numbers of the others. */
export function listHast(list: List, inherited: Direction): ElementContent[] {
  const base = list.direction ?? inherited;
  const items = list.items.map((item) => {
    const nested = item.list ? listHast(item.list, item.direction ?? base) : [];
    return h("li", directionOf(item.direction, base), [...inlineHast(item.content), ...nested]);
  });
  const start = list.ordered && list.start !== undefined && list.start !== 1 ? { start: list.start } : {};
  return [h(list.ordered ? "ol" : "ul", { ...start, ...directionOf(list.direction, inherited) }, onLines(items))];
}
