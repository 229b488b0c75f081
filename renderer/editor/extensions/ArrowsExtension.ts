import { defineExtension } from "@lexical/extension";
import { $findTableNode } from "@lexical/table";
import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  type ElementNode,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  type RangeSelection,
} from "lexical";
import { $directionOf } from "../blocks/directionOf.ts";
import { $textBlockOf } from "../blocks/setBlock.ts";

type Way = "next" | "previous";
type Arrow = "left" | "right";

/** Where an arrow brought the caret over the edge of a block, and which way it was going. */
interface Crossing {
  arrow: Arrow;
  way: Way;
  block: NodeKey;
}

/** The way through the text that an arrow goes in a block. */
const $wayOf = (arrow: Arrow, block: ElementNode | null): Way =>
  ($directionOf(block) === "rtl") === (arrow === "left") ? "next" : "previous";

/** The first or last block of text, or block without any, in a node. */
function $edgeBlock(node: LexicalNode, way: Way): LexicalNode {
  if (!$isElementNode(node)) return node;
  const inner = way === "next" ? node.getFirstChild() : node.getLastChild();
  const isBlock = $isElementNode(inner) ? !inner.isInline() : $isDecoratorNode(inner) && !inner.isInline();
  return isBlock ? $edgeBlock(inner as LexicalNode, way) : node;
}

/** The block that comes after or before one in the text, at whatever depth. */
function $neighbour(block: LexicalNode, way: Way): LexicalNode | null {
  for (let node: LexicalNode | null = block; node; node = node.getParent()) {
    const sibling: LexicalNode | null = way === "next" ? node.getNextSibling() : node.getPreviousSibling();
    if (sibling) return $edgeBlock(sibling, way);
  }
  return null;
}

function $isAtEdge({ anchor }: RangeSelection, block: ElementNode, way: Way): boolean {
  const node = anchor.getNode();
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize();
  if (anchor.offset !== (way === "next" ? size : 0)) return false;
  for (let inner: LexicalNode = node; !inner.is(block); inner = inner.getParentOrThrow()) {
    if ((way === "next" ? inner.getNextSibling() : inner.getPreviousSibling()) !== null) return false;
  }
  return true;
}

function $enter(node: LexicalNode, way: Way): void {
  if ($isElementNode(node)) {
    if (way === "next") node.selectStart();
    else node.selectEnd();
    return;
  }
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}

/** The block that a caret at its edge, or the selection of a whole block, leaves by an arrow; and the way out. */
function $leaving(arrow: Arrow, last: Crossing | null): { block: LexicalNode; way: Way; isOwn: boolean } | null {
  const selection = $getSelection();
  const ways = (block: LexicalNode, own: Way) => {
    const isKept = last !== null && last.arrow === arrow && last.block === block.getKey();
    return isKept && last.way !== own ? { block, way: last.way, isOwn: false } : { block, way: own, isOwn: true };
  };
  if ($isNodeSelection(selection)) {
    const [node, ...more] = selection.getNodes();
    return node && more.length === 0 ? ways(node, $wayOf(arrow, node.getParent())) : null;
  }
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const block = $textBlockOf(selection.anchor.getNode());
  if (!block) return null;
  const own = $wayOf(arrow, block);
  return $isAtEdge(selection, block, own) ? ways(block, own) : null;
}

/** True while the caret is where a crossing left it. */
function $isThere({ block, way }: Crossing): boolean {
  const selection = $getSelection();
  if ($isNodeSelection(selection)) return selection.has(block);
  const node = $getNodeByKey(block);
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || !$isElementNode(node)) return false;
  const isInside = node.is($textBlockOf(selection.anchor.getNode()));
  return isInside && $isAtEdge(selection, node, way === "next" ? "previous" : "next");
}

/**
 * Left and right go on through blocks of either direction. A block that runs the other way is entered at
 * the edge where the arrow points already, and the engine, which knows no more than where the caret is,
 * would go back at the next press, for ever; so the way across is remembered until the caret is elsewhere.
 */
export const ArrowsExtension = defineExtension({
  name: "midad/arrows",
  register(editor) {
    let last: Crossing | null = null;

    function $cross(event: KeyboardEvent, arrow: Arrow): boolean {
      if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
      const leaving = $leaving(arrow, last);
      last = null;
      const into = leaving && $neighbour(leaving.block, leaving.way);
      // Cells lie beside each other as their table runs, whichever way their words do.
      if (!into || (leaving.isOwn && $findTableNode(leaving.block))) return false;
      const { way, isOwn } = leaving;
      const turns = $wayOf(arrow, $isElementNode(into) ? into : into.getParent()) !== way;
      if (isOwn && !turns) return false;
      event.preventDefault();
      $enter(into, way);
      if (turns) last = { arrow, way, block: into.getKey() };
      return true;
    }

    return mergeRegister(
      editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $cross(event, "left"), COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $cross(event, "right"), COMMAND_PRIORITY_CRITICAL),
      editor.registerUpdateListener(({ editorState }) => {
        const crossing = last;
        if (crossing && !editorState.read(() => $isThere(crossing))) last = null;
      }),
    );
  },
});
