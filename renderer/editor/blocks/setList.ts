import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListType } from "@lexical/list";
import { $isRootOrShadowRoot, type ElementNode } from "lexical";

/**
 * Makes blocks of text items of lists of one type. Lexical's own commands forget the direction of a
 * block, and fail on a selection that ends in an empty one. Neighbouring lists are joined by a transform.
 */
export function $setList(blocks: readonly ElementNode[], type: ListType): void {
  for (const block of blocks) {
    const parent = block.getParent();
    if ($isListItemNode(block)) {
      if ($isListNode(parent)) parent.setListType(type);
    } else if (!$isListNode(block) && $isRootOrShadowRoot(parent)) {
      const item = $createListItemNode().setDirection(block.getDirection());
      const list = $createListNode(type);
      block.replace(item, true);
      item.insertBefore(list);
      list.append(item);
    }
  }
}
