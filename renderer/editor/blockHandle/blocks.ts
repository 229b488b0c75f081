import {
  $addUpdateTag,
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { $placeBeside, $putUnit, type Side } from "../blocks/moveUnits.ts";
import { $selectedUnits, $unitAt, $unitOf, type Unit } from "../blocks/units.ts";
import { commandTag } from "../extensions/EditsExtension.ts";

/** A block as it stands on the paper: the first and the last element of what is moved with it. */
export interface ShownBlock {
  key: NodeKey;
  elements: readonly HTMLElement[];
}

/** What the handle beside a block needs of the text. Keys name blocks for as long as they are in it. */
export interface Blocks {
  /** The block, or the item of a list, that an element of the text belongs to. */
  at(element: Element): ShownBlock | null;
  /** All that goes along when this block is dragged: the selected ones where it is among them. */
  dragged(key: NodeKey): readonly HTMLElement[];
  /** The block beside which the dragged one would be put at an element, or null where it cannot go. */
  beside(key: NodeKey, element: Element): ShownBlock | null;
  /** Puts a dragged block beside another, as one step that can be undone. */
  put(key: NodeKey, beside: NodeKey, side: Side): void;
  /** Puts the caret into a block, unless the selection is in it already. */
  select(key: NodeKey): void;
}

function $unitToDrag(key: NodeKey): Unit | null {
  const node = $getNodeByKey(key);
  const unit = node && $unitAt(node);
  if (!unit) return null;
  const selected = $selectedUnits();
  return selected?.some((one) => one.is(unit[0])) ? selected : unit;
}

function $selectUnit([head]: Unit): void {
  if ($isElementNode(head)) {
    head.selectStart();
    return;
  }
  const selection = $createNodeSelection();
  selection.add(head.getKey());
  $setSelection(selection);
}

export function createBlocks(editor: LexicalEditor): Blocks {
  const elementsOf = (nodes: readonly LexicalNode[]): HTMLElement[] =>
    nodes.flatMap((node) => editor.getElementByKey(node.getKey()) ?? []);
  const shown = (unit: Unit | null): ShownBlock | null => {
    const elements = elementsOf(unit ?? []);
    return unit && elements.length > 0 ? { key: unit[0].getKey(), elements } : null;
  };
  const $unitOfElement = (element: Element): Unit | null => {
    const node = $getNearestNodeFromDOMNode(element);
    return node && $unitOf(node);
  };
  const read = <T>($work: () => T): T => editor.getEditorState().read($work, { editor });
  const change = ($work: () => void) => editor.update($work, { discrete: true, tag: commandTag });

  return {
    at: (element) => read(() => shown($unitOfElement(element))),
    dragged: (key) => read(() => elementsOf($unitToDrag(key) ?? [])),
    beside: (key, element) =>
      read(() => {
        const unit = $unitToDrag(key);
        const found = $unitOfElement(element);
        if (!unit || !found) return null;
        const place = $unitAt($placeBeside(unit, found[0]));
        return unit.some((node) => node.is(place[0]) || node.isParentOf(place[0])) ? null : shown(place);
      }),
    put: (key, beside, side) =>
      change(() => {
        const unit = $unitToDrag(key);
        const target = $getNodeByKey(beside);
        if (!unit || !target) return;
        $addUpdateTag(HISTORY_PUSH_TAG);
        $putUnit(unit, target, side);
      }),
    select: (key) =>
      change(() => {
        const node = $getNodeByKey(key);
        const unit = node && $unitAt(node);
        if (unit && !$selectedUnits()?.some((one) => one.is(unit[0]))) $selectUnit(unit);
      }),
  };
}
