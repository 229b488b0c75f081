import { useEffect } from "react";
import { isPristine } from "../../../core/article/article.ts";
import type { Block } from "../../../core/article/blocks.ts";
import { readStory } from "../../../core/importing/readStory.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** What this needs of the editor: it asks first what to do with pasted blocks. */
export interface PasteSource {
  /** The handler answers true when it took the blocks. Returns the way to unsubscribe. */
  onPasteBlocks(handler: (blocks: Block[]) => boolean): () => void;
}

/** A story pasted into an empty piece is read into its fields; one press pastes it as it is instead. */
export function usePastedStory(editor: PasteSource): void {
  const { session, settings } = useDesk();
  const { t } = useStrings();

  useEffect(
    () =>
      editor.onPasteBlocks((blocks) => {
        const article = session.article();
        if (!article || !isPristine(article) || blocks.length < 2) return false;
        const { sections, agencies } = settings.store.getState();
        const { fields, body, setAside } = readStory(blocks, { sections, agencies });
        if (Object.keys(fields).length === 0 && setAside.length === 0) return false;
        const undo = session.rewrite((piece) => ({ ...piece, ...fields, body, setAside }));
        const pasteRaw = () => {
          undo();
          session.rewrite((piece) => ({ ...piece, body: blocks }));
        };
        showToast({
          tone: "quiet",
          text: t("fields.pasted"),
          detail: fields.urgency ? t("fields.pastedUrgent") : undefined,
          actions: [{ label: t("fields.pasteRaw"), run: pasteRaw }],
        });
        return true;
      }),
    [editor, session, settings, t],
  );
}
