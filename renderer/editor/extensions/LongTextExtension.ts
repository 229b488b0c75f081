import { defineExtension } from "@lexical/extension";
import { $getRoot, type LexicalEditor, mergeRegister } from "lexical";

/** From this many blocks on, those out of sight are not laid out. */
const longText = 100;

function showLength(editor: LexicalEditor): void {
  const blocks = editor.getEditorState().read(() => $getRoot().getChildrenSize());
  editor.getRootElement()?.toggleAttribute("data-long", blocks > longText);
}

/** Marks a long text for the style sheet, which then spares the engine the blocks nobody sees. */
export const LongTextExtension = defineExtension({
  name: "midad/long-text",
  register: (editor) =>
    mergeRegister(
      editor.registerUpdateListener(({ dirtyElements }) => {
        if (dirtyElements.has("root")) showLength(editor);
      }),
      editor.registerRootListener(() => showLength(editor)),
    ),
});
