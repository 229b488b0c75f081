import { defineExtension } from "@lexical/extension";
import { CUT_TAG, HISTORIC_TAG, PASTE_TAG } from "lexical";
import { Listeners } from "../listeners.ts";

/** Marks updates that show another text instead of changing the one on screen. */
export const loadTag = "midad-load";
/** Marks updates that carry out a command. */
export const commandTag = "midad-command";

/** How the journalist changed the text. */
export type Gesture = "typing" | "paste" | "command" | "undo";

export type EditListener = (edit: { gesture: Gesture }) => void;

function gestureOf(tags: ReadonlySet<string>): Gesture {
  if (tags.has(HISTORIC_TAG)) return "undo";
  if (tags.has(PASTE_TAG) || tags.has(CUT_TAG)) return "paste";
  return tags.has(commandTag) ? "command" : "typing";
}

/** Tells that the text changed, and how; never for what is loaded or only selected. */
export const EditsExtension = defineExtension({
  name: "midad/edits",
  build: () => new Listeners<EditListener>(),
  register(editor, _config, state) {
    const listeners = state.getOutput();
    return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if ((dirtyElements.size === 0 && dirtyLeaves.size === 0) || tags.has(loadTag)) return;
      const gesture = gestureOf(tags);
      for (const listener of listeners) listener({ gesture });
    });
  },
});
