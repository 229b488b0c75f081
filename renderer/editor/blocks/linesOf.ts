import {
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from "lexical";

/** A piece of a line: the node it stands in, and where it begins in the line. */
interface Piece {
  key: NodeKey;
  start: number;
}

/** A stretch of writing that is read as one: a paragraph, an item of a list, a cell of a table, a caption. */
export interface Line {
  text: string;
  pieces: Piece[];
}

/**
 * The lines of a block, in the order they are read. It asks no node what it is called: whatever holds
 * text is covered. A block that is drawn as a whole is one line.
 */
export function $linesOf(block: LexicalNode): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;

  const add = (key: NodeKey | null, text: string) => {
    if (line === null) {
      line = { text: "", pieces: [] };
      lines.push(line);
    }
    if (key !== null) line.pieces.push({ key, start: line.text.length });
    line.text += text;
  };
  const $walk = (node: LexicalNode): void => {
    const isApart = ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();
    if (isApart) line = null;
    if ($isElementNode(node)) for (const child of node.getChildren()) $walk(child);
    else if ($isLineBreakNode(node)) add(null, "\n");
    else if ($isTextNode(node) || $isDecoratorNode(node)) add(node.getKey(), node.getTextContent());
    if (isApart) line = null;
  };
  $walk(block);
  return lines;
}

/** A place in a line as the node and the offset in it; of two that touch there, the one before where `isEnd`. */
export function placeIn({ pieces }: Line, offset: number, isEnd: boolean): { key: NodeKey; offset: number } | null {
  const piece = pieces.findLast(({ start }) => (isEnd ? start < offset : start <= offset));
  return piece ? { key: piece.key, offset: offset - piece.start } : null;
}
