import {
  $getNodeByKey,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { Hit } from "../../../core/search/findQuery.ts";

/** A text node's part of a line, from the UTF-16 offset `start` on. */
export interface Run {
  key: NodeKey;
  start: number;
}

/** What is read without a break: a line of a paragraph, an item, a cell or a caption, across links and marks. */
export interface Line {
  text: string;
  runs: Run[];
}

/** A hit where it stands: in which top-level block, and in which of its lines. */
export interface Place {
  block: NodeKey;
  lineAt: number;
  line: Line;
  hit: Hit;
}

/** A place in the text between two signs: a block, the number of a line in it, and a UTF-16 offset in the line. */
export interface Spot {
  block: NodeKey;
  lineAt: number;
  offset: number;
}

/** The lines of a top-level block, whatever it is made of: blocks in it, and named slots, are walked alike. */
export function $linesOf(block: LexicalNode): Line[] {
  const lines: Line[] = [];
  let line: Line = { text: "", runs: [] };
  const end = () => {
    if (line.runs.length > 0) lines.push(line);
    line = { text: "", runs: [] };
  };
  const walk = (node: LexicalNode) => {
    if ($isTextNode(node)) {
      line.runs.push({ key: node.getKey(), start: line.text.length });
      line.text += node.getTextContent();
      return;
    }
    const isPart = $isElementNode(node) && node.isInline();
    if (!isPart) end();
    for (const name of $getSlotNames(node)) {
      const slot = $getSlot(node, name);
      if (slot) walk(slot);
    }
    if ($isElementNode(node)) for (const child of node.getChildren()) walk(child);
    if (!isPart) end();
  };
  walk(block);
  return lines;
}

/** The text points at both ends of a hit: the first sign's node, and the last one's. */
export function endsOf({
  line,
  hit,
}: Pick<Place, "line" | "hit">): { start: [NodeKey, number]; end: [NodeKey, number] } | null {
  const first = line.runs.findLast(({ start }) => start <= hit.start);
  const last = line.runs.findLast(({ start }) => start < hit.end);
  return first && last ? { start: [first.key, hit.start - first.start], end: [last.key, hit.end - last.start] } : null;
}

/** The same in the text as it is now, which a place may be behind; null where its line reads otherwise by now. */
export function $endsOf({ block, lineAt, line, hit }: Place): ReturnType<typeof endsOf> {
  const node = $getNodeByKey(block);
  const now = node && $linesOf(node)[lineAt];
  return now?.text === line.text ? endsOf({ line: now, hit }) : null;
}
