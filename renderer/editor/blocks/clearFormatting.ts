import { $getSelection, $isElementNode, $isRangeSelection, $isTextNode, type LexicalNode } from "lexical";
import { $textBlockOf } from "./setBlock.ts";

/** Takes the marks off; links, isolates and languages are no looks, and stay. */
function $clear(node: LexicalNode): void {
  if ($isTextNode(node)) node.setFormat(0);
  else if ($isElementNode(node)) for (const child of node.getChildren()) $clear(child);
}

/** Takes the marks off the selected words, or off the caret's block, and off what is typed next. */
export function $clearFormatting(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if (selection.isCollapsed()) {
    const block = $textBlockOf(selection.anchor.getNode());
    if (block) $clear(block);
  } else for (const node of selection.extract()) if ($isTextNode(node)) $clear(node);
  selection.setFormat(0);
}
