import { configExtension, defineExtension } from "@lexical/extension";
import { $getListDepth, $isListItemNode, $isListNode, ListExtension, ListItemNode } from "@lexical/list";
import { $handleIndentAndOutdent } from "@lexical/utils";
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_TAB_COMMAND,
  type LexicalNode,
  mergeRegister,
} from "lexical";
import { deepestList } from "../../../core/article/deepestList.ts";
import { $mendItem } from "../blocks/mendItem.ts";
import { $mendNest } from "../blocks/mendNest.ts";

function $itemOf(node: LexicalNode): ListItemNode | null {
  return $findMatchingParent(node, $isListItemNode);
}

/** An item goes under the one before it, so the first of a list stays where it is. */
function $canIndent(item: ListItemNode): boolean {
  const list = item.getParent();
  return $isListNode(list) && item.getPreviousSibling() !== null && $getListDepth(list) < deepestList;
}

/** Nests the selected items one deeper, or takes them out by one. */
export function $shiftItems(isOutdent: boolean): void {
  $handleIndentAndOutdent((block) => {
    if (!$isListItemNode(block)) return;
    const indent = block.getIndent();
    if (isOutdent) block.setIndent(Math.max(0, indent - 1));
    else if ($canIndent(block)) block.setIndent(indent + 1);
  });
}

/** Lists, with Tab and Shift+Tab to nest their items. Elsewhere Tab leaves the editor, as it leaves any field. */
export const ListsExtension = defineExtension({
  name: "midad/lists",
  dependencies: [configExtension(ListExtension, { hasStrictIndent: true, shouldPreserveNumbering: true })],
  register(editor) {
    return mergeRegister(
      editor.registerNodeTransform(ListItemNode, $mendItem),
      editor.registerNodeTransform(ListItemNode, $mendNest),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        (event) => {
          const selection = $getSelection();
          if (!$isRangeSelection(selection) || !$itemOf(selection.anchor.getNode())) return false;
          event.preventDefault();
          $shiftItems(event.shiftKey);
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});
