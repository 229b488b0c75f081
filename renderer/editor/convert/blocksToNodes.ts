import { $createLinkNode } from "@lexical/link";
import { $createListItemNode, $createListNode, type ListItemNode, type ListNode } from "@lexical/list";
import { $createHeadingNode, $createQuoteNode } from "@lexical/rich-text";
import {
  $createTableCellNode,
  $createTableNode,
  $createTableRowNode,
  TableCellHeaderStates,
  type TableCellNode,
  type TableNode,
} from "@lexical/table";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import {
  type Block,
  blockToData,
  type Direction,
  type List,
  type ListItem,
  type PullQuote,
  type Quote,
} from "../../../core/article/blocks.ts";
import type { Image } from "../../../core/article/image.ts";
import { type Inline, isSameKind, type Text } from "../../../core/article/inline.ts";
import type { Cell, Table } from "../../../core/article/table.ts";
import { $createAttributionNode } from "../nodes/AttributionNode.ts";
import { $createCaptionNode } from "../nodes/CaptionNode.ts";
import { $createDividerNode } from "../nodes/DividerNode.ts";
import { $createImageNode } from "../nodes/ImageNode.ts";
import { $createKeptBlockNode } from "../nodes/KeptBlockNode.ts";
import { $createPullQuoteNode } from "../nodes/PullQuoteNode.ts";
import { $setRunTraits } from "../nodes/runState.ts";
import { $setHeaders, $setWidths } from "../tables/tableState.ts";
import { formatFromMarks } from "./marks.ts";

/** A run as text nodes; a line end in its text is a line break on the screen and becomes one. */
function $createRun(run: Text, turn: boolean): LexicalNode[] {
  const format = formatFromMarks(run.marks);
  return run.text
    .split("\n")
    .flatMap((line, index) => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...(line === "" ? [] : [$setRunTraits($createTextNode(line).setFormat(format), run, turn)]),
    ]);
}

/** Inline content of an article as Lexical nodes. */
export function $createInline(content: readonly Inline[]): LexicalNode[] {
  let turn = false;
  return content.flatMap((node, index) => {
    const before = content[index - 1];
    const isNext = node.type === "text" && before?.type === "text" && isSameKind(before, node);
    turn = isNext && node.isolate !== undefined && !turn;
    if (node.type === "text") return $createRun(node, turn);
    if (node.type === "break") return [$createLineBreakNode()];
    return [$createLinkNode(node.href).append(...$createInline(node.content))];
  });
}

function $filled(
  element: ElementNode,
  { direction, content }: { direction?: Direction | undefined; content: readonly Inline[] },
): ElementNode {
  return element.setDirection(direction ?? null).append(...$createInline(content));
}

/**
 * Lexical keeps a nested list in an item of its own after the one it belongs to. That item takes the
 * direction of the other, which the nested list inherits in the file and on the page.
 */
function $createItem(item: ListItem, value: number): ListItemNode[] {
  const own = $createListItemNode().setValue(value);
  $filled(own, item);
  if (!item.list) return [own];
  const nest = $createListItemNode().setValue(value + 1);
  nest.setDirection(item.direction ?? null).append($createList(item.list));
  return [own, nest];
}

function $createList(list: List): ListNode {
  const start = list.start ?? 1;
  const node = $createListNode(list.ordered ? "number" : "bullet", start);
  node.setDirection(list.direction ?? null);
  return node.append(...list.items.flatMap((item, index) => $createItem(item, start + index)));
}

function $createQuote(block: Quote | PullQuote): ElementNode[] {
  const words = $filled(block.type === "quote" ? $createQuoteNode() : $createPullQuoteNode(), block);
  return block.attribution ? [words, $filled($createAttributionNode(), block.attribution)] : [words];
}

function $createCell(cell: Cell): TableCellNode {
  const node = $createTableCellNode(TableCellHeaderStates.NO_STATUS, cell.colspan ?? 1).setRowSpan(cell.rowspan ?? 1);
  return node
    .setDirection(cell.direction ?? null)
    .append($createParagraphNode().append(...$createInline(cell.content)));
}

/** A table of an article as the node of the editor. */
export function $createTable(table: Table): TableNode {
  const rows = table.rows.map(({ cells }) => $createTableRowNode().append(...cells.map($createCell)));
  const node = $createTableNode()
    .setDirection(table.direction ?? null)
    .append(...rows);
  $setWidths(node, table.widths ?? null);
  $setHeaders(node, { row: table.headerRow ?? false, column: table.headerColumn ?? false });
  return node;
}

function $createImage({ type: _, direction, caption, ...picture }: Image): LexicalNode[] {
  return [$createImageNode(picture), $filled($createCaptionNode(), { direction, content: caption })];
}

/** A block of an article as Lexical nodes: one, but for a quote with its attribution and a picture with its caption. */
export function $createBlock(block: Block): LexicalNode[] {
  switch (block.type) {
    case "paragraph":
      return [$filled($createParagraphNode(), block)];
    case "heading":
      return [$filled($createHeadingNode(`h${block.level}`), block)];
    case "quote":
    case "pullQuote":
      return $createQuote(block);
    case "list":
      return [$createList(block)];
    case "divider":
      return [$createDividerNode()];
    case "table":
      return [$createTable(block)];
    case "image":
      return $createImage(block);
    case "unknown":
      return [$createKeptBlockNode(blockToData(block))];
  }
}
