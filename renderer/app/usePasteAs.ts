import { useCallback } from "react";
import type { PasteMode } from "../../core/importing/text/pastedText.ts";
import type { ArticleEditor } from "../editor/createArticleEditor.ts";
import { useDesk } from "../session/desk.ts";
import { isInField } from "./commandTable.ts";

/**
 * Pastes in one of its ways. The main process is asked to, since the window may not read the clipboard;
 * in a field of the form it is the field that is pasted into.
 */
export function usePasteAs(editor: ArticleEditor): (mode: PasteMode) => void {
  const { client } = useDesk();
  return useCallback(
    (mode) => {
      if (!isInField()) {
        editor.focus();
        editor.pasteAs(mode);
      }
      void client.call("text.paste", { plain: mode === "plain" });
    },
    [client, editor],
  );
}
