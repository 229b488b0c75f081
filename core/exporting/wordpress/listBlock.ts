import type { ElementContent } from "hast";
import type { Direction, List, ListItem } from "../../article/blocks.ts";
import { h } from "../h.ts";
import { apart, delimited } from "./delimited.ts";
import { directedHast } from "./directedHast.ts";

function itemBlock({ content, direction, list }: ListItem, base: Direction, around: Direction): ElementContent[] {
  const own = direction ?? base;
  const nested = list ? listBlock(list, around, own) : [];
  return delimited("list-item", {}, [h("li", [...directedHast(content, own, around), ...nested])]);
}

/**
 * A list: every item a block of its own, a nested list a block inside its item.
 * @param around the direction of the page, which is all around an item that has a direction
 * @param inherited the direction of the item a list is nested in
 */
export function listBlock(list: List, around: Direction, inherited = around): ElementContent[] {
  const base = list.direction ?? inherited;
  const start = list.ordered && list.start !== undefined && list.start !== 1 ? { start: list.start } : {};
  const items = apart(list.items.map((item) => itemBlock(item, base, around)));
  const element = h(list.ordered ? "ol" : "ul", { ...start, className: ["wp-block-list"] }, items);
  return delimited("list", list.ordered ? { ordered: true, ...start } : {}, [element]);
}
