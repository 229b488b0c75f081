import { useEffect } from "react";
import type { SetAside } from "../../../core/article/article.ts";
import type { Block } from "../../../core/article/blocks.ts";
import { placeSetAside } from "../../../core/importing/placeSetAside.ts";
import { restoreAllSetAside } from "../../../core/importing/restoreSetAside.ts";
import { setFurnitureAside } from "../../../core/importing/setFurnitureAside.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";
import type { PasteSource } from "./usePastedStory.ts";

/** What this needs of the editor besides: it puts blocks where the caret is. */
interface Insertion extends PasteSource {
  insertBlocks(blocks: readonly Block[]): void;
}

/** The most that a piece holds of lines set aside. */
const mostLines = 2000;

/** Lines of a site that are pasted into a piece along with its text are set aside; one press brings them back. */
export function usePastedFurniture(editor: Insertion): void {
  const { session } = useDesk();
  const { t } = useStrings();

  useEffect(
    () =>
      editor.onPasteBlocks((blocks) => {
        const { body, setAside } = setFurnitureAside(blocks);
        const piece = session.article();
        if (!piece || setAside.length === 0 || piece.setAside.length + setAside.length > mostLines) return false;
        let lines = new Set<SetAside>();
        session.changeText(
          () => editor.insertBlocks(body),
          (before, after) => {
            const placed = placeSetAside(before, after, setAside);
            lines = new Set(placed.filter((line) => !before.setAside.includes(line)));
            return { setAside: placed };
          },
        );
        const restore = () => {
          if (session.article()?.id === piece.id) session.rewrite((article) => restoreAllSetAside(article, lines));
        };
        showToast({
          tone: "quiet",
          text: t("fields.setAside.title", { count: setAside.length }),
          actions: [{ label: t("pasting.restore"), run: restore }],
        });
        return true;
      }),
    [editor, session, t],
  );
}
