import { useEffect } from "react";
import type { Block } from "../../../core/article/blocks.ts";
import { isLongParagraph, splitLongParagraphs } from "../../../core/importing/splitLongParagraphs.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { showToast } from "../../ui/toasts.ts";

/** What this needs of the editor: it tells what was pasted. */
interface PastedSource {
  onPasted(listener: (blocks: readonly Block[]) => void): () => void;
}

/** Offers to split a pasted paragraph that is no paragraph any more, and does nothing to it unasked. */
export function useLongParagraphs(editor: PastedSource): void {
  const { session } = useDesk();
  const { t } = useStrings();

  useEffect(
    () =>
      editor.onPasted((blocks) => {
        const piece = session.article();
        if (!piece || !blocks.some(isLongParagraph)) return;
        const split = () => {
          if (session.article()?.id !== piece.id) return;
          session.rewrite((article) => ({ ...article, body: splitLongParagraphs(article.body) }));
        };
        const takeBack = showToast({
          tone: "quiet",
          stays: true,
          text: t("pasting.long"),
          actions: [{ label: t("pasting.split"), run: split }],
        });
        // An offer for a piece goes with it.
        const stop = session.store.subscribe(({ head }) => {
          if (head?.id === piece.id) return;
          stop();
          takeBack();
        });
      }),
    [editor, session, t],
  );
}
