import { type CSSProperties, useEffect, useId, useRef } from "react";
import { useStrings } from "../strings/useStrings.ts";
import { showToast } from "../ui/toasts.ts";
import styles from "./ArticleBody.module.css";
import { BlockHandle } from "./blockHandle/BlockHandle.tsx";
import { CaretFlag } from "./CaretFlag.tsx";
import type { ArticleEditor } from "./createArticleEditor.ts";
import { PictureBar } from "./images/PictureBar.tsx";
import { PictureFaces } from "./images/PictureFaces.tsx";
import { SlashMenu } from "./slash/SlashMenu.tsx";
import { slashAria } from "./slash/slashIds.ts";
import { TableBar } from "./tables/TableBar.tsx";
import { LinkDialog } from "./toolbar/LinkDialog.tsx";
import { useWatched } from "./useWatched.ts";

/** The text of the article on the paper, where it is written. */
export function ArticleBody({ editor }: { editor: ArticleEditor }) {
  const { t } = useStrings();
  const isEmpty = useWatched(editor.state, (view) => view.isEmpty);
  const slash = useWatched(editor.slash.view);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(
    () => editor.onPasteRefused(() => showToast({ tone: "urgent", text: t("editor.pasteTooLarge") })),
    [editor, t],
  );
  const hint = useId();
  useEffect(() => {
    editor.nameBlocks({
      divider: t("menus.spoken.divider"),
      kept: t("editor.kept"),
      pullQuote: t("menus.spoken.pullQuote"),
      attribution: t("menus.spoken.attribution"),
    });
  }, [editor, t]);
  const notes = {
    "--kept-note": JSON.stringify(t("editor.kept")),
    "--caption-note": JSON.stringify(t("images.caption")),
    "--credit-note": JSON.stringify(t("images.creditOf")),
  } as CSSProperties;
  return (
    <div ref={frame} className={styles.frame} style={notes}>
      {/* biome-ignore lint/a11y/useSemanticElements: rich text has no element of its own in HTML */}
      <div
        ref={editor.mount}
        className={styles.body}
        role="textbox"
        aria-multiline
        aria-label={t("editor.label")}
        aria-describedby={hint}
        tabIndex={0}
        contentEditable
        suppressContentEditableWarning
        spellCheck={false}
        autoCorrect="off"
        autoCapitalize="off"
        {...slashAria(slash)}
      />
      <p id={hint} hidden>
        {t("menus.textHint")}
      </p>
      {isEmpty && (
        <p className={styles.placeholder} aria-hidden>
          {t("editor.placeholder")}
        </p>
      )}
      <CaretFlag editor={editor} />
      <BlockHandle editor={editor} frame={frame} />
      <SlashMenu editor={editor} />
      <TableBar editor={editor} />
      <PictureFaces editor={editor} />
      <PictureBar editor={editor} />
      <LinkDialog editor={editor} />
    </div>
  );
}
