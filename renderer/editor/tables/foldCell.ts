import { $isTableNode, type TableCellNode } from "@lexical/table";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $findMatchingParent,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  type LexicalNode,
  type ParagraphNode,
} from "lexical";

const $isBlock = (node: LexicalNode) => ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();

/** The lines in a block: those of the blocks in it, or itself. */
function $linesOf(node: LexicalNode): LexicalNode[][] {
  if (!$isElementNode(node) || node.isInline()) return [[node]];
  const children = node.getChildren();
  return children.some($isBlock) ? children.flatMap($linesOf) : [children];
}

function $liftDirection(line: ParagraphNode, cell: TableCellNode): void {
  if (line.getDirection() === null) return;
  cell.setDirection(line.getDirection());
  line.setDirection(null);
}

/**
 * Makes what came into a cell one paragraph of lines, which is all a cell of the file holds: merged
 * cells, pasted paragraphs, a list. What is no text goes after the table instead of being lost.
 */
export function $foldCell(cell: TableCellNode): void {
  const children = cell.getChildren();
  const [only] = children;
  if (children.length === 1 && $isParagraphNode(only)) {
    $liftDirection(only, cell);
    return;
  }
  const table = $findMatchingParent(cell, $isTableNode);
  const [lines, whole]: [LexicalNode[][], LexicalNode[]] = [[], []];
  for (const line of children.flatMap($linesOf)) {
    if (line.some((node) => $isDecoratorNode(node) && !node.isInline())) whole.push(...line);
    else lines.push(line);
  }
  const paragraph = $createParagraphNode();
  for (const [index, line] of lines.entries()) {
    paragraph.append(...(index > 0 ? [$createLineBreakNode()] : []), ...line);
  }
  for (const node of whole.reverse()) table?.insertAfter(node);
  cell.clear().append(paragraph);
}
