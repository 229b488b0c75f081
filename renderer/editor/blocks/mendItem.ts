import { $createListItemNode, $isListNode, type ListItemNode } from "@lexical/list";
import { $isTableNode } from "@lexical/table";
import { $isDecoratorNode, $isElementNode, type ElementNode, type LexicalNode } from "lexical";
import { CaptionNode } from "../nodes/CaptionNode.ts";

const $isBlock = (node: LexicalNode) => ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();

/** True for a block whose words an item can hold. */
const $isLine = (node: LexicalNode): node is ElementNode =>
  $isElementNode(node) && !$isTableNode(node) && !(node instanceof CaptionNode);

function $outermostList(item: ListItemNode): LexicalNode {
  return item.getParents().findLast($isListNode) ?? item;
}

/**
 * An item holds words, or the lists under the item before it. What else comes into one, as by a paste or a letter
 * beside a nested list, becomes items of its own in the order in which it is seen, since a file has no other; and
 * what cannot be in a list, a table or a picture, stands below it.
 */
export function $mendItem(item: ListItemNode): void {
  const children = item.getChildren();
  if (!children.some($isBlock) || children.every($isListNode)) return;
  const below: LexicalNode[] = [];
  let last = item;
  let words: ListItemNode | null = null;
  const $nextItem = (from: ElementNode) => {
    const next = $createListItemNode().setDirection(from.getDirection());
    last.insertAfter(next);
    last = next;
    return next;
  };
  for (const child of children) {
    if (!$isBlock(child)) {
      words ??= $nextItem(item);
      words.append(child);
      continue;
    }
    words = null;
    if ($isListNode(child)) $nextItem(item).append(child);
    else if ($isLine(child)) $nextItem(child).append(...child.getChildren());
    else below.push(child);
  }
  let place = $outermostList(item);
  for (const node of below) {
    place.insertAfter(node);
    place = node;
  }
  item.remove();
}
