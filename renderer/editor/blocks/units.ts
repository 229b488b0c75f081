import { $isListItemNode, $isListNode, type ListItemNode } from "@lexical/list";
import { $findMatchingParent, $getRoot, $getSelection, type LexicalNode } from "lexical";
import { $isCompanion } from "../convert/nodesToBlocks.ts";

/** Neighbours that are moved, copied and deleted as one. */
export type Unit = readonly [LexicalNode, ...LexicalNode[]];

/** True for the item in which Lexical keeps the list nested under the item before it. */
export function $isNest(node: LexicalNode | null | undefined): node is ListItemNode {
  return $isListItemNode(node) && $isListNode(node.getFirstChild());
}

/** The item that a nested list belongs to, the quote of an attribution, the picture of a caption; else the node itself. */
function $head(node: LexicalNode): LexicalNode {
  const before = node.getPreviousSibling();
  if ($isNest(node)) return $isListItemNode(before) && !$isNest(before) ? before : node;
  return before && $isCompanion(node, before) ? before : node;
}

/** The unit of a block or of an item of a list: an item with the list nested under it, a quote or a picture with what belongs to it. */
export function $unitAt(node: LexicalNode): Unit {
  const head = $head(node);
  const after = head.getNextSibling();
  if ($isListItemNode(head)) return $isNest(after) && !$isNest(head) ? [head, after] : [head];
  return after && $isCompanion(after, head) ? [head, after] : [head];
}

/** The block of the root that a node is in, or null for the root itself. */
function $blockOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => one.getParent()?.is($getRoot()) ?? false);
}

/** The unit a node of the text is in: an item in a list, elsewhere the whole block. */
export function $unitOf(node: LexicalNode): Unit | null {
  const block = $blockOf(node);
  const item = $isListNode(block) ? $findMatchingParent(node, $isListItemNode) : null;
  return item ? $unitAt(item) : block && $unitAt(block);
}

/** One level up: the item that the list is nested under, or the list as a block. */
function $lift(node: LexicalNode): LexicalNode {
  const list = node.getParentOrThrow();
  const nest = list.getParent();
  return $isListItemNode(nest) ? $head(nest) : list;
}

const depth = (node: LexicalNode): number => node.getParents().length;

/** Nodes of different lists are lifted until they are neighbours. */
function $level(heads: LexicalNode[]): LexicalNode[] {
  const parents = new Set(heads.map((head) => head.getParent()?.getKey()));
  if (parents.size <= 1) return heads;
  const deepest = Math.max(...heads.map(depth));
  return $level(heads.map((head) => (depth(head) === deepest ? $lift(head) : head)));
}

/** All that the selection touches, as neighbours in their order: items of one list, or blocks of the root. */
export function $selectedUnits(): Unit | null {
  const heads = ($getSelection()?.getNodes() ?? []).flatMap((node) => $unitOf(node)?.[0] ?? []);
  const order = $level(heads).sort((one, other) => one.getIndexWithinParent() - other.getIndexWithinParent());
  const [first] = order;
  const last = order.at(-1);
  if (!first || !last) return null;
  const end = $unitAt(last).at(-1) as LexicalNode;
  const nodes: [LexicalNode, ...LexicalNode[]] = [first];
  for (let node = first.getNextSibling(); node && !nodes.at(-1)?.is(end); node = node.getNextSibling())
    nodes.push(node);
  return nodes;
}
