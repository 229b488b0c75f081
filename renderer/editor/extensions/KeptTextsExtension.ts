import { defineExtension } from "@lexical/extension";
import { createEmptyHistoryState, HistoryExtension, type HistoryState } from "@lexical/history";
import type { EditorState } from "lexical";
import type { Block } from "../../../core/article/blocks.ts";
import { $readBlocks } from "../convert/nodesToBlocks.ts";
import { loadTag } from "./EditsExtension.ts";

/** How many texts besides the one on screen can still be undone; each may hold a thousand steps. */
const keptMost = 20;

interface KeptText {
  state: EditorState;
  history: HistoryState;
}

export interface KeptTexts {
  /** Puts away the text on screen, and what can be undone in it; the next one begins without steps. */
  putAway(): void;
  /** Names the text on screen, so that it is kept; a text without a name is not. */
  name(piece: string | null): void;
  /** Shows the kept text of a piece with its steps; false, and it is forgotten, where that is not `body`. */
  bringBack(piece: string, body: readonly Block[]): boolean;
}

/** One text for equal values, whatever the order in which their keys were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/**
 * Undo that outlives a look at another piece. What others wrote into a file meanwhile stands: steps are
 * brought back only onto the very text they led to, since an undo from any other would wipe that out.
 */
export const KeptTextsExtension = defineExtension({
  name: "midad/kept-texts",
  dependencies: [HistoryExtension],
  build(editor, _config, state): KeptTexts {
    const { historyState } = state.getDependency(HistoryExtension).output;
    // In the order in which they left the screen.
    const kept = new Map<string, KeptText>();
    let shown: string | null = null;
    // Reading commits what waits for the end of the task.
    const committed = () => editor.read(() => editor.getEditorState());

    return {
      putAway() {
        const history = historyState.peek();
        if (shown !== null && history.undoStack.length + history.redoStack.length > 0) {
          kept.set(shown, { state: committed(), history });
        }
        shown = null;
        historyState.value = createEmptyHistoryState();
      },
      name(piece) {
        shown = piece;
        const [oldest] = kept.keys();
        if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
      },
      bringBack(piece, body) {
        const text = kept.get(piece);
        kept.delete(piece);
        if (!text || canonical(text.state.read($readBlocks, { editor })) !== canonical(body)) return false;
        // Without a caret: setting one would take the focus away from the list of pieces.
        editor.setEditorState(text.state.clone(null), { tag: loadTag });
        historyState.value = { ...text.history, current: { editor, editorState: committed() } };
        return true;
      },
    };
  },
});
