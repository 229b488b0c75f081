import { $createListItemNode, $isListNode, type ListItemNode, type ListNode } from "@lexical/list";
import { $isNest } from "./units.ts";

/** True where a list that follows another goes on with it: of its kind, and from its side. */
const $goesOn = (list: ListNode, before: ListNode) =>
  list.getListType() === before.getListType() && list.getDirection() === before.getDirection();

/**
 * In a file an item has one list under it. Of several that come to stand under one, as when blocks around a list
 * become a list, those of a kind become one, and one of another kind gets an item without words over it: on
 * screen from then on, and not only once the file is opened again.
 */
export function $mendNest(item: ListItemNode): void {
  if (!$isNest(item)) return;
  const [list, ...others] = item.getChildren().filter($isListNode);
  // Each is then looked at in its turn, as whatever is new.
  for (const other of others.reverse()) {
    item.insertAfter($createListItemNode().setDirection(item.getDirection()).append(other));
  }
  const above = item.getPreviousSibling();
  const before = $isNest(above) ? above.getLastChild() : null;
  if (!list || !$isListNode(before)) return;
  if (!$goesOn(list, before)) item.insertBefore($createListItemNode());
  else {
    before.append(...list.getChildren());
    item.remove();
  }
}
