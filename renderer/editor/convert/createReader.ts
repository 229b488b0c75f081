import { $getRoot, $isElementNode, type LexicalNode, type NodeKey } from "lexical";
import type { Block } from "../../../core/article/blocks.ts";
import { deepFreeze } from "../../../core/article/deepFreeze.ts";
import { $groupByBlock, $readBlock } from "./nodesToBlocks.ts";

interface Remembered {
  /** What the block was read from: its nodes in the order of the text. */
  nodes: readonly LexicalNode[];
  block: Block;
}

function $collectInto(nodes: LexicalNode[], node: LexicalNode): void {
  nodes.push(node);
  if (!$isElementNode(node)) return;
  for (let child = node.getFirstChild(); child; child = child.getNextSibling()) $collectInto(nodes, child);
}

const sameNodes = (one: readonly LexicalNode[], other: readonly LexicalNode[]) =>
  one.length === other.length && one.every((node, index) => node === other[index]);

/**
 * Reads the whole text, but converts only the blocks that are not as they were at the reading before;
 * the others come back as the same objects, so that whoever keeps something about a block can keep it
 * by the block. They are frozen for that. Lexical never changes a node of a state that is done but puts
 * another in its place, so blocks of the same nodes in the same order read the same. What an update says
 * is dirty would not do: after an undo it names only the root.
 */
export function createReader(): () => Block[] {
  let remembered: ReadonlyMap<NodeKey, Remembered> = new Map();
  return function $read() {
    const now = new Map<NodeKey, Remembered>();
    for (const group of $groupByBlock($getRoot().getChildren())) {
      const nodes: LexicalNode[] = [];
      for (const node of group) $collectInto(nodes, node);
      const key = group[0].getKey();
      const before = remembered.get(key);
      const isSame = before !== undefined && sameNodes(before.nodes, nodes);
      now.set(key, isSame ? before : { nodes, block: deepFreeze($readBlock(group[0])) });
    }
    remembered = now;
    return [...now.values()].map(({ block }) => block);
  };
}
