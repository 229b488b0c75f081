import { useMemo } from "react";
import type { ArticleEditor } from "../editor/createArticleEditor.ts";
import { fieldCaret, selectInField } from "../features/fields/fieldCaret.ts";
import { createMarkTour, type MarkTour } from "../features/marks/markTour.ts";
import { useDesk } from "../session/desk.ts";

/** Joins the open marks to the text and to the fields they stand in. */
export function useMarkTour(editor: ArticleEditor): MarkTour {
  const { session } = useDesk();
  return useMemo(
    () =>
      createMarkTour({
        head: () => session.store.getState().head,
        text: editor.openMarks,
        fields: { caret: fieldCaret, select: selectInField },
      }),
    [session, editor],
  );
}
