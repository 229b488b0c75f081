import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { Dialog, Form, Popover } from "react-aria-components";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import { TypedField } from "../../ui/TypedField.tsx";
import { WindowAnchor, type WindowPlace } from "../../ui/WindowAnchor.tsx";
import type { ArticleEditor } from "../createArticleEditor.ts";
import type { LinkQuestion } from "../extensions/LinksExtension.ts";
import { useWatched } from "../useWatched.ts";
import styles from "./LinkDialog.module.css";
import { markSelection, selectionPlace } from "./selectionPlace.ts";
import { typedAddress } from "./typedAddress.ts";

function LinkForm({ editor, question }: { editor: ArticleEditor; question: LinkQuestion }) {
  const { t } = useStrings();
  const [typed, setTyped] = useState(question.href);
  const [isRefused, setRefused] = useState(false);
  const isNew = question.href === "";

  function submit(event: FormEvent) {
    event.preventDefault();
    const href = typed === question.href && !isNew ? typed : typedAddress(typed);
    if (href === null) setRefused(true);
    else editor.links.answer(href);
  }

  return (
    <Form onSubmit={submit} className={styles.form ?? ""}>
      <TypedField
        label={t("editor.linkAddress")}
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setRefused(false);
        }}
        error={isRefused ? t("editor.linkRefused") : undefined}
        autoFocus
        input={{ dir: "ltr", inputMode: "url", placeholder: "https://" }}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit">
          {t(isNew ? "editor.linkAdd" : "editor.linkChange")}
        </Button>
        {!isNew && <Button onPress={() => editor.links.open(question.href)}>{t("editor.linkOpen")}</Button>}
        {!isNew && <Button onPress={() => editor.links.answer(null)}>{t("editor.linkRemove")}</Button>}
      </div>
    </Form>
  );
}

/** Adds, changes, opens and removes the link at the selection, beside which it stands. */
export function LinkDialog({ editor }: { editor: ArticleEditor }) {
  const { t } = useStrings();
  const question = useWatched(editor.links.asked);
  const anchor = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<WindowPlace | null>(null);

  useLayoutEffect(() => {
    if (!question) return;
    setPlace(selectionPlace());
    const unmark = markSelection();
    return () => {
      unmark();
      setPlace(null);
    };
  }, [question]);

  return (
    <>
      <WindowAnchor ref={anchor} place={place} />
      <Popover
        isOpen={question !== null && place !== null}
        onOpenChange={(isOpen) => isOpen || editor.links.answer()}
        triggerRef={anchor}
        placement="bottom"
        offset={8}
        className={styles.popover ?? ""}
      >
        <Dialog aria-label={t("editor.link")} className={styles.dialog ?? ""}>
          {question && <LinkForm editor={editor} question={question} />}
        </Dialog>
      </Popover>
    </>
  );
}
