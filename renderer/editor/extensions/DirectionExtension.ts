import { defineExtension } from "@lexical/extension";
import { $getRoot, HISTORIC_TAG, HISTORY_MERGE_TAG, type LexicalEditor } from "lexical";
import type { Direction } from "../../../core/article/blocks.ts";
import { loadTag } from "./EditsExtension.ts";

export interface BaseDirection {
  now: Direction;
  set(direction: Direction): void;
}

function show(editor: LexicalEditor, direction: Direction): void {
  editor.update(() => void $getRoot().setDirection(direction), { discrete: true, tag: [loadTag, HISTORY_MERGE_TAG] });
}

/**
 * The direction of the article stands on the root, so that blocks inherit it; Lexical would guess
 * each block's from its first letter. It is a field of the article, so undo in the text leaves it.
 */
export const DirectionExtension = defineExtension({
  name: "midad/direction",
  build(editor): BaseDirection {
    const base: BaseDirection = {
      now: "rtl",
      set(direction) {
        base.now = direction;
        show(editor, direction);
      },
    };
    return base;
  },
  register(editor, _config, state) {
    const base = state.getOutput();
    return editor.registerUpdateListener(({ editorState, tags }) => {
      if (!tags.has(HISTORIC_TAG)) return;
      if (editorState.read(() => $getRoot().getDirection()) !== base.now) show(editor, base.now);
    });
  },
});
