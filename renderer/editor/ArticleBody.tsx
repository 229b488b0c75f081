import { type CSSProperties, useEffect } from "react";
import { useStrings } from "../strings/useStrings.ts";
import { showToast } from "../ui/toasts.ts";
import styles from "./ArticleBody.module.css";
import { CaretFlag } from "./CaretFlag.tsx";
import type { ArticleEditor } from "./createArticleEditor.ts";
import { PictureBar } from "./images/PictureBar.tsx";
import { PictureFaces } from "./images/PictureFaces.tsx";
import { TableBar } from "./tables/TableBar.tsx";
import { LinkDialog } from "./toolbar/LinkDialog.tsx";
import { useWatched } from "./useWatched.ts";

/** The text of the article on the paper, where it is written. */
export function ArticleBody({ editor }: { editor: ArticleEditor }) {
  const { t } = useStrings();
  const isEmpty = useWatched(editor.state, (view) => view.isEmpty);
  useEffect(
    () => editor.onPasteRefused(() => showToast({ tone: "urgent", text: t("editor.pasteTooLarge") })),
    [editor, t],
  );
  const notes = {
    "--kept-note": JSON.stringify(t("editor.kept")),
    "--caption-note": JSON.stringify(t("images.caption")),
  } as CSSProperties;
  return (
    <div className={styles.frame} style={notes}>
      {/* biome-ignore lint/a11y/useSemanticElements: rich text has no element of its own in HTML */}
      <div
        ref={editor.mount}
        className={styles.body}
        role="textbox"
        aria-multiline
        aria-label={t("editor.label")}
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        spellCheck={false}
        autoCorrect="off"
        autoCapitalize="off"
      />
      {isEmpty && (
        <p className={styles.placeholder} aria-hidden>
          {t("editor.placeholder")}
        </p>
      )}
      <CaretFlag editor={editor} />
      <TableBar editor={editor} />
      <PictureFaces editor={editor} />
      <PictureBar editor={editor} />
      <LinkDialog editor={editor} />
    </div>
  );
}
