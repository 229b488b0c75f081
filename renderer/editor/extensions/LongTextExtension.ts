import { defineExtension } from "@lexical/extension";
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from "lexical";

/** From this many blocks on, those out of sight are not laid out. */
const longText = 100;

/** How many blocks on either side of the caret's are laid out all the same. */
const reach = 3;

function $siblings(node: LexicalNode, next: (node: LexicalNode) => LexicalNode | null): NodeKey[] {
  const keys: NodeKey[] = [];
  for (let one = next(node); one && keys.length < reach; one = next(one)) keys.push(one.getKey());
  return keys;
}

/** The blocks an arrow key can reach from the caret. */
function $near(): NodeKey[] {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $getRoot().getChildrenSize() <= longText) return [];
  // The block under the root: to Lexical a line in a cell is at the top of its own.
  const focus = selection.focus.getNode();
  const block = [focus, ...focus.getParents()].at(-2);
  if (!block) return [];
  const before = $siblings(block, (node) => node.getPreviousSibling());
  return [...before, block.getKey(), ...$siblings(block, (node) => node.getNextSibling())];
}

function showLength(editor: LexicalEditor): void {
  const blocks = editor.getEditorState().read(() => $getRoot().getChildrenSize());
  editor.getRootElement()?.toggleAttribute("data-long", blocks > longText);
}

/**
 * Marks a long text for the style sheet, which then spares the engine the blocks nobody sees, and the
 * blocks around the caret, which must not be spared: the engine moves a caret to the next line that
 * is laid out, and after a leap to the start of the text that was once the last place in sight.
 */
export const LongTextExtension = defineExtension({
  name: "midad/long-text",
  register(editor) {
    let marked: readonly NodeKey[] = [];

    function markNear(state: EditorState): void {
      const near = state.read($near);
      if (near.join() === marked.join()) return;
      for (const key of marked) editor.getElementByKey(key)?.removeAttribute("data-near");
      for (const key of near) editor.getElementByKey(key)?.setAttribute("data-near", "");
      marked = near;
    }

    return mergeRegister(
      editor.registerUpdateListener(({ editorState, dirtyElements }) => {
        if (dirtyElements.size > 0) showLength(editor);
        markNear(editorState);
      }),
      editor.registerRootListener(() => {
        marked = [];
        showLength(editor);
      }),
    );
  },
});
