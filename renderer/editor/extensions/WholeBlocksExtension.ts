import { ClickAfterLastBlockExtension, defineExtension } from "@lexical/extension";
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  isDOMNode,
  mergeRegister,
  type NodeKey,
} from "lexical";
import { DividerNode } from "../nodes/DividerNode.ts";
import { KeptBlockNode } from "../nodes/KeptBlockNode.ts";

function $selectClicked(event: MouseEvent): boolean {
  if (!isDOMNode(event.target)) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if (!$isDecoratorNode(node) || node.isInline()) return false;
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
  return true;
}

function $selectedKeys(): ReadonlySet<NodeKey> {
  const selection = $getSelection();
  return new Set($isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : []);
}

/** Blocks that are selected, moved and deleted as a whole: the divider and what is kept unread. */
export const WholeBlocksExtension = defineExtension({
  name: "midad/whole-blocks",
  nodes: () => [DividerNode, KeptBlockNode],
  dependencies: [ClickAfterLastBlockExtension],
  register(editor) {
    let shown: ReadonlySet<NodeKey> = new Set();
    const mark = (keys: ReadonlySet<NodeKey>, isSelected: boolean) => {
      for (const key of keys) editor.getElementByKey(key)?.toggleAttribute("data-selected", isSelected);
    };
    return mergeRegister(
      editor.registerCommand(CLICK_COMMAND, $selectClicked, COMMAND_PRIORITY_LOW),
      editor.registerUpdateListener(({ editorState }) => {
        const selected = editorState.read($selectedKeys);
        if (selected.size === 0 && shown.size === 0) return;
        mark(shown, false);
        mark(selected, true);
        shown = selected;
      }),
    );
  },
});
