import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from "@lexical/list";
import {
  $copyNode,
  $createParagraphNode,
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { $isNest, $selectedUnits, $unitAt, type Unit } from "./units.ts";

export type Side = "before" | "after";

function $put(nodes: readonly LexicalNode[], target: LexicalNode, side: Side): void {
  let last = target;
  for (const node of nodes) {
    if (side === "before") target.insertBefore(node);
    else last.insertAfter(node);
    last = node;
  }
}

/** A list that was left by its last item goes, and with it an item that held nothing else: it may hold lists beside it. */
function $removeEmpty(list: LexicalNode | null): void {
  if (!$isListNode(list) || !list.isEmpty()) return;
  const nest = list.getParent();
  list.remove();
  if ($isListItemNode(nest) && nest.isEmpty()) {
    const around = nest.getParent();
    nest.remove();
    $removeEmpty(around);
  }
}

function $paragraphOf(item: ListItemNode, list: ListNode | null): ElementNode {
  const paragraph = $createParagraphNode().setDirection(item.getDirection() ?? list?.getDirection() ?? null);
  return paragraph.append(...item.getChildren());
}

/** Items as they stand outside of a list: a paragraph each, and a nested list as a list. */
function $outsideList(nodes: Unit): LexicalNode[] {
  const list = nodes[0].getParent();
  return nodes.flatMap((node) => {
    if (!$isListItemNode(node)) return [node];
    const outside = $isNest(node) ? node.getChildren() : [$paragraphOf(node, $isListNode(list) ? list : null)];
    node.remove(true);
    return outside;
  });
}

/** Where a unit goes when it is put beside a node: among items as an item, elsewhere beside the whole block. */
export function $placeBeside(unit: Unit, node: LexicalNode): LexicalNode {
  if (!$isListItemNode(node) || $isListItemNode(unit[0])) return node;
  const list = node.getParentOrThrow();
  return $placeBeside(unit, list.getParent()?.is($getRoot()) ? list : list.getParentOrThrow());
}

/** True where the selection ends between blocks or items, and not in a line: Lexical loses it while they move. */
function $isSelectedBetween(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  return [selection.anchor, selection.focus].some((point) => {
    const node = point.getNode();
    return node.is($getRoot()) || $isListNode(node);
  });
}

function $selectAll(nodes: readonly LexicalNode[]): void {
  const { anchor } = (nodes[0] as LexicalNode).selectStart();
  const start = { key: anchor.key, offset: anchor.offset, type: anchor.type };
  const { focus } = (nodes.at(-1) as LexicalNode).selectEnd();
  const range = $createRangeSelection();
  range.anchor.set(start.key, start.offset, start.type);
  range.focus.set(focus.key, focus.offset, focus.type);
  $setSelection(range);
}

/** Moves a unit beside a block or an item; what leaves its list is a paragraph. Into itself nothing goes. */
export function $putUnit(unit: Unit, beside: LexicalNode, side: Side): void {
  const place = $unitAt($placeBeside(unit, beside));
  const target = side === "before" ? place[0] : (place.at(-1) as LexicalNode);
  if (unit.some((node) => node.is(target) || node.isParentOf(target))) return;
  const from = unit[0].getParent();
  const isBetween = $isSelectedBetween();
  if (isBetween) $setSelection(null);
  const moved = $isListItemNode(target) ? unit : $outsideList(unit);
  $put(moved, target, side);
  $removeEmpty(from);
  if (isBetween) $selectAll(moved);
}

/** Out of its list at one of its ends: into the list around it, or out of all lists. */
function $leaveList(unit: Unit, side: Side): void {
  const list = unit[0].getParent();
  if (!$isListNode(list)) return;
  const nest = list.getParent();
  $putUnit(unit, $isListItemNode(nest) ? nest : list, side);
}

/** Moves the selected blocks, or the items of one list, past their neighbour. */
export function $moveUnits(isUp: boolean): void {
  const unit = $selectedUnits();
  if (!unit) return;
  const side = isUp ? "before" : "after";
  const neighbour = isUp ? unit[0].getPreviousSibling() : unit.at(-1)?.getNextSibling();
  if (neighbour) $putUnit(unit, neighbour, side);
  else $leaveList(unit, side);
}

function $copyWhole(node: LexicalNode): LexicalNode {
  const copy = $copyNode(node);
  if ($isElementNode(node) && $isElementNode(copy)) copy.append(...node.getChildren().map($copyWhole));
  return copy;
}

/** Puts the same again after the selected blocks or items, and the caret to its end. */
export function $duplicateUnits(): void {
  const unit = $selectedUnits();
  if (!unit) return;
  const copies = unit.map($copyWhole);
  $put(copies, unit.at(-1) as LexicalNode, "after");
  copies[0]?.selectEnd();
}

/** Deletes the selected blocks or items; the caret goes to what follows, or to what is before. */
export function $deleteUnits(): void {
  const unit = $selectedUnits();
  if (!unit) return;
  const from = unit[0].getParent();
  const after = unit.at(-1)?.getNextSibling() ?? ($isListNode(from) ? from.getNextSibling() : null);
  const before = unit[0].getPreviousSibling() ?? ($isListNode(from) ? from.getPreviousSibling() : null);
  for (const node of unit) node.remove(true);
  $removeEmpty(from);
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode()).selectStart();
  else if (after) after.selectStart();
  else if (before) before.selectEnd();
  else $getRoot().selectEnd();
}
