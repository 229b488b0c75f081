import { defineExtension, signal } from "@lexical/extension";
import { $getRoot, $isParagraphNode, type ElementNode, mergeRegister, type NodeKey } from "lexical";
import { isBlank } from "../../../core/exporting/printable.ts";

/** Where the dateline opens the text: at a paragraph, in a line of its own before a text that has none, or nowhere yet. */
export type Opening = "paragraph" | "alone" | "none";

const $hasText = (paragraph: ElementNode) =>
  paragraph.getAllTextNodes().some((node) => !isBlank(node.getTextContent()));

/** The paragraph at which exports print the dateline, by the same rule: the first with text. */
function $opening(): { at: Opening; key: NodeKey | null } {
  let at: Opening = "none";
  for (let block = $getRoot().getFirstChild(); block; block = block.getNextSibling()) {
    if (!$isParagraphNode(block)) at = "alone";
    else if ($hasText(block)) return { at: "paragraph", key: block.getKey() };
  }
  return { at, key: null };
}

/** Marks the paragraph that the dateline opens, for the style sheet to put it there. */
export const OpeningExtension = defineExtension({
  name: "midad/opening",
  build: () => signal<Opening>("none"),
  register(editor, _config, state) {
    const opening = state.getOutput();
    let marked: HTMLElement | null = null;
    const mark = () => {
      const { at, key } = editor.getEditorState().read($opening, { editor });
      opening.value = at;
      const element = key === null ? null : editor.getElementByKey(key);
      if (element === marked) return;
      marked?.removeAttribute("data-opening");
      element?.setAttribute("data-opening", "");
      marked = element;
    };
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) mark();
      }),
      editor.registerRootListener(mark),
    );
  },
});
