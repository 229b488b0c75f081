import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode, type ListNode } from "@lexical/list";
import type { LexicalNode } from "lexical";

/** The list that an item holds last, where it holds nothing but lists; null for an item with words. */
function $lastList(item: LexicalNode | null): ListNode | null {
  if (!$isListItemNode(item) || !item.getChildren().every($isListNode)) return null;
  const last = item.getLastChild();
  return $isListNode(last) ? last : null;
}

/** True where a list that follows another goes on with it: of its kind, and from its side. */
const $goesOn = (list: ListNode, before: ListNode) =>
  list.getListType() === before.getListType() && list.getDirection() === before.getDirection();

/**
 * In a file an item has one list under it. Of several that come to stand under one, as when blocks around a list
 * become a list, those of a kind become one, and one of another kind gets an item without words over it: on
 * screen from then on, and not only once the file is opened again.
 */
export function $mendNest(item: ListItemNode): void {
  if (!$lastList(item)) return;
  let before = $lastList(item.getPreviousSibling());
  let nest = item;
  for (const list of item.getChildren().filter($isListNode)) {
    if (before && $goesOn(list, before)) {
      before.append(...list.getChildren());
      list.remove();
      continue;
    }
    if (before) {
      const over = $createListItemNode();
      if (list.getPreviousSibling()) {
        const next = $createListItemNode().setDirection(item.getDirection());
        nest.insertAfter(over);
        over.insertAfter(next);
        next.append(list);
        nest = next;
      } else nest.insertBefore(over);
    }
    before = list;
  }
  if (item.isEmpty()) item.remove();
}
