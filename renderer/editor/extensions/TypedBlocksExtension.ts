import { defineExtension } from "@lexical/extension";
import { $isListItemNode, $isListNode } from "@lexical/list";
import {
  $addUpdateTag,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $onUpdate,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  KEY_SPACE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type ParagraphNode,
  type TextNode,
} from "lexical";
import { $isAnyQuote, $makeAttribution } from "../blocks/attribution.ts";
import { $replaceByDivider } from "../blocks/insertDivider.ts";
import { $setBlock, $textBlockOf, type BlockKind } from "../blocks/setBlock.ts";

const shapes: readonly [RegExp, BlockKind][] = [
  [/^##$/, "heading2"],
  [/^###$/, "heading3"],
  [/^####$/, "heading4"],
  [/^[-*•]$/, "bullets"],
  [/^[\d\u0660-\u0669]{1,3}[.)-]$/, "numbers"],
  [/^>$/, "quote"],
];
const longestShape = 4;

/** The number a list is started with, in Latin or Arabic-Indic digits: «٣.» is 3. */
function startOf(typed: string): number {
  return Number(typed.slice(0, -1).replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
}

interface Typed {
  paragraph: ParagraphNode;
  text: TextNode;
  typed: string;
}

/** The paragraph that has only a few signs before the caret, and those. */
function $typedBefore(): Typed | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const { offset } = selection.anchor;
  const text = selection.anchor.getNode();
  const paragraph = text.getParent();
  if (!$isTextNode(text) || offset > longestShape || text.getPreviousSibling() !== null) return null;
  return $isParagraphNode(paragraph) && $isRootNode(paragraph.getParent())
    ? { paragraph, text, typed: text.getTextContent().slice(0, offset) }
    : null;
}

function $numberFrom(start: number): void {
  const selection = $getSelection();
  const item = $isRangeSelection(selection) ? $textBlockOf(selection.anchor.getNode()) : null;
  const list = $isListItemNode(item) ? item.getParent() : null;
  if ($isListNode(list) && list.getChildrenSize() === 1) list.setStart(start);
}

function $shape(editor: LexicalEditor, event: KeyboardEvent): boolean {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  const found = $typedBefore();
  if (!found) return false;
  const isSource = /^(?:—|--)$/.test(found.typed) && $isAnyQuote(found.paragraph.getPreviousSibling());
  const kind = shapes.find(([pattern]) => pattern.test(found.typed))?.[1];
  if (!kind && !isSource) return false;
  event.preventDefault();
  const { length } = found.typed;
  // The space is typed first, in a step of its own: undo gives back the signs with it, and who meant
  // them writes on.
  found.text.spliceText(length, 0, " ", true);
  const $makeBlock = () => {
    found.text.getLatest().spliceText(0, length + 1, "", true);
    if (kind) $setBlock(kind);
    else $makeAttribution(found.paragraph.getLatest());
    if (kind === "numbers") $numberFrom(startOf(found.typed));
  };
  $onUpdate(() => editor.update($makeBlock, { discrete: true, tag: HISTORY_PUSH_TAG }));
  return true;
}

function $line(event: KeyboardEvent | null): boolean {
  const found = $typedBefore();
  if (!found || event?.shiftKey || !/^(---|\*\*\*)$/.test(found.paragraph.getTextContent())) return false;
  event?.preventDefault();
  $addUpdateTag(HISTORY_PUSH_TAG);
  $replaceByDivider(found.paragraph);
  return true;
}

/** Blocks by typing their signs: `## `, `- `, `1. `, `> `, `-- ` after a quote for who said it, and `---` with Enter. */
export const TypedBlocksExtension = defineExtension({
  name: "midad/typed-blocks",
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(KEY_SPACE_COMMAND, (event) => $shape(editor, event), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_ENTER_COMMAND, $line, COMMAND_PRIORITY_LOW),
    ),
});
