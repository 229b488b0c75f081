import { $isLinkNode } from "@lexical/link";
import { $isListItemNode, $isListNode, type ListItemNode, type ListNode } from "@lexical/list";
import { $isHeadingNode } from "@lexical/rich-text";
import { $isTableNode } from "@lexical/table";
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from "lexical";
import {
  type Block,
  blockFromData,
  type Direction,
  type Heading,
  type List,
  type ListItem,
} from "../../../core/article/blocks.ts";
import type { Image } from "../../../core/article/image.ts";
import { type Break, type Inline, isSameKind, type Text } from "../../../core/article/inline.ts";
import { $attributionOf, $isAnyQuote } from "../blocks/attribution.ts";
import { $directionOf } from "../blocks/directionOf.ts";
import { $captionOf } from "../blocks/images.ts";
import { $isAttributionNode } from "../nodes/AttributionNode.ts";
import { $isCaptionNode } from "../nodes/CaptionNode.ts";
import { $isDividerNode } from "../nodes/DividerNode.ts";
import { $isImageNode, type ImageNode } from "../nodes/ImageNode.ts";
import { $isKeptBlockNode } from "../nodes/KeptBlockNode.ts";
import { $isPullQuoteNode } from "../nodes/PullQuoteNode.ts";
import { $runTraits, $turnOf } from "../nodes/runState.ts";
import { marksFromFormat } from "./marks.ts";
import { $readTable } from "./readTable.ts";

/** How much is read: the whole text, or what a selection covers of it. */
export interface Extent {
  covers(node: LexicalNode): boolean;
  textOf(node: TextNode): string;
}

const whole: Extent = { covers: () => true, textOf: (node) => node.getTextContent() };

const directionOf = (node: ElementNode): { direction?: Direction } => {
  const direction = node.getDirection();
  return direction === null ? {} : { direction };
};

function $readRun(node: TextNode, text: string): Text {
  const marks = marksFromFormat(node.getFormat());
  return { type: "text", text, ...(marks.length > 0 && { marks }), ...$runTraits(node) };
}

/** Content so far, and the turn of its last run. */
interface Line {
  content: Inline[];
  turn: boolean;
}

/** Adds a piece of content; runs of the same kind and turn that meet are one run. */
function pushPiece(line: Line, piece: Inline, turn = false): void {
  const { content } = line;
  const last = content.at(-1);
  const isTogether = piece.type === "text" && last?.type === "text" && turn === line.turn && isSameKind(last, piece);
  if (isTogether) content[content.length - 1] = { ...last, text: last.text + piece.text };
  else content.push(piece);
  line.turn = turn;
}

function $readInlineInto(line: Line, nodes: readonly LexicalNode[], extent: Extent): void {
  for (const node of nodes) {
    if (!extent.covers(node)) continue;
    if ($isLineBreakNode(node)) {
      pushPiece(line, { type: "break" });
    } else if ($isTextNode(node)) {
      const text = extent.textOf(node);
      if (text !== "") pushPiece(line, $readRun(node, text), $turnOf(node));
    } else if ($isLinkNode(node)) {
      const inner = $readInline(node.getChildren(), extent).filter(
        (piece): piece is Text | Break => piece.type !== "link",
      );
      pushPiece(line, { type: "link", href: node.getURL(), content: inner });
    } else if ($isElementNode(node) && !$isListNode(node)) {
      $readInlineInto(line, node.getChildren(), extent);
    }
  }
}

/** Lexical nodes as inline content, in its normal form: no empty runs, none that is one with the next. */
export function $readInline(nodes: readonly LexicalNode[], extent: Extent = whole): Inline[] {
  const line: Line = { content: [], turn: false };
  $readInlineInto(line, nodes, extent);
  return line.content;
}

/** True for an item that only holds the list nested under the item before it. */
function $isNest(item: ListItemNode): boolean {
  return item.getChildrenSize() > 0 && item.getChildren().every($isListNode);
}

/**
 * A list nested under an item. In a file it stands in that item and has its direction, on the paper beside it: where
 * the two differ, the list says its own.
 */
function $readNested(nest: ListItemNode, list: ListNode, above: ListItem, extent: Extent): List {
  const read = $readList(list, extent);
  const around = above.direction ? $directionOf(nest) : nest.getDirection();
  if (read.direction !== undefined || around === null || around === above.direction) return read;
  const { type, ordered, items, ...rest } = read;
  return { type, ordered, ...rest, direction: around, items };
}

/** Puts the list nested in an item under the last one, or under an empty one where that has a list already. */
function $placeNested(items: ListItem[], nest: ListItemNode, list: ListNode, extent: Extent): void {
  const last = items.at(-1);
  if (last && !last.list) last.list = $readNested(nest, list, last, extent);
  else items.push({ content: [], list: $readList(list, extent) });
}

function $readItems(list: ListNode, extent: Extent): ListItem[] {
  const items: ListItem[] = [];
  for (const node of list.getChildren()) {
    if (!$isListItemNode(node) || !extent.covers(node)) continue;
    if (!$isNest(node)) items.push({ ...directionOf(node), content: $readInline(node.getChildren(), extent) });
    for (const nested of node.getChildren().filter($isListNode)) $placeNested(items, node, nested, extent);
  }
  return items;
}

function $readList(list: ListNode, extent: Extent): List {
  const start = list.getStart();
  return {
    type: "list",
    ordered: list.getListType() === "number",
    ...(start !== 1 && { start }),
    ...directionOf(list),
    items: $readItems(list, extent),
  };
}

function levelOf(tag: string): Heading["level"] {
  return tag === "h3" ? 3 : tag === "h4" ? 4 : 2;
}

/** What a line of text holds: its own direction, and its content. */
const $readLine = (node: ElementNode, extent: Extent) => ({
  ...directionOf(node),
  content: $readInline(node.getChildren(), extent),
});

/** Keys stand in the order of the schema, as a file that was read has them. */
function $readImage(node: ImageNode, extent: Extent): Image {
  const { media, source, alt, credit, ...rest } = node.getPicture();
  const under = $captionOf(node);
  const { direction, content } = under && extent.covers(under) ? $readLine(under, extent) : { content: [] };
  return {
    ...{ type: "image", media, ...(source !== undefined && { source }), alt },
    ...{ ...(direction && { direction }), caption: content, credit, ...rest },
  };
}

/** A block of the editor as a block of an article; an attribution is read with its quote. */
export function $readBlock(node: LexicalNode, extent: Extent = whole): Block {
  if ($isDividerNode(node)) return { type: "divider" };
  if ($isImageNode(node)) return $readImage(node, extent);
  if ($isKeptBlockNode(node)) return blockFromData(node.getData());
  if ($isListNode(node)) return $readList(node, extent);
  if ($isTableNode(node)) return $readTable(node, extent.covers, (nodes) => $readInline(nodes, extent));
  if (!$isElementNode(node)) return { type: "paragraph", content: $readInline([node], extent) };
  const rest = $readLine(node, extent);
  if ($isHeadingNode(node)) return { type: "heading", level: levelOf(node.getTag()), ...rest };
  if (!$isAnyQuote(node)) return { type: "paragraph", ...rest };
  const attribution = $attributionOf(node);
  const isRead = attribution !== null && extent.covers(attribution);
  const type = $isPullQuoteNode(node) ? "pullQuote" : "quote";
  return { type, ...rest, ...(isRead && { attribution: $readLine(attribution, extent) }) };
}

/** True for a node that is one block of the article with the one before it: an attribution, a caption. */
export function $isCompanion(node: LexicalNode, before: LexicalNode | null | undefined): boolean {
  return ($isAttributionNode(node) && $isAnyQuote(before)) || ($isCaptionNode(node) && $isImageNode(before));
}

/** Neighbouring nodes by the block they are: one each, but a companion goes with the one before it where that is among them. */
export function $groupByBlock(nodes: readonly LexicalNode[]): [LexicalNode, ...LexicalNode[]][] {
  const groups: [LexicalNode, ...LexicalNode[]][] = [];
  for (const [index, node] of nodes.entries()) {
    if ($isCompanion(node, nodes[index - 1])) groups.at(-1)?.push(node);
    else groups.push([node]);
  }
  return groups;
}

/** Neighbouring nodes as blocks of an article. */
export function $readNodes(nodes: readonly LexicalNode[], extent: Extent = whole): Block[] {
  return $groupByBlock(nodes).map(([node]) => $readBlock(node, extent));
}

/** The whole text. Reads every node: never on the way of a key. */
export function $readBlocks(): Block[] {
  return $readNodes($getRoot().getChildren());
}
