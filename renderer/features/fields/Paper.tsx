import type { ReactNode } from "react";
import { useEffect } from "react";
import { isPristine } from "../../../core/article/article.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { type LineMark, TextLine } from "../../ui/TextLine.tsx";
import { FieldStrip } from "./FieldStrip.tsx";
import styles from "./Paper.module.css";
import { SetAsideNotice } from "./SetAsideNotice.tsx";

type LineName = "kicker" | "headline" | "deck";

export interface PaperProps {
  /** Gets the elements of the lines above the text, for those who look for words in them. */
  lines: Partial<Record<LineName, HTMLTextAreaElement | null>>;
  /** What to mark in those lines. */
  marks: Readonly<Record<LineName, readonly LineMark[]>>;
  /** The text itself, which the editor draws. */
  children: ReactNode;
  /** Moves the caret into the text. */
  onLeave(): void;
  onEditList(list: "sections" | "agencies"): void;
}

/** The sheet: kicker, headline and deck as they will read, a quiet strip of facts, then the text. */
export function Paper({ lines, marks, children, onLeave, onEditList }: PaperProps) {
  const { session } = useDesk();
  const { t } = useStrings();
  const fields = useSession((state) => state.head);
  const id = fields?.id;
  useEffect(() => {
    const article = session.article();
    // A new piece begins with its headline; one that is read keeps the focus in the list.
    if (article?.id === id && article && isPristine(article)) lines.headline?.focus();
  }, [session, id, lines]);
  if (!fields) return null;

  return (
    <article className={styles.paper} dir={fields.direction} lang={fields.language} aria-label={t("app.page")}>
      <TextLine
        ref={(element) => {
          lines.kicker = element;
        }}
        look="kicker"
        marks={marks.kicker}
        name="kicker"
        label={t("article.field.kicker")}
        placeholder={t("fields.kickerPlaceholder")}
        value={fields.kicker}
        onChange={(kicker) => session.change({ kicker })}
        onLeave={() => lines.headline?.focus()}
      />
      <TextLine
        ref={(element) => {
          lines.headline = element;
        }}
        look="headline"
        marks={marks.headline}
        name="headline"
        label={t("article.field.headline")}
        placeholder={t("fields.headlinePlaceholder")}
        value={fields.headline}
        onChange={(next) => session.change({ headline: next })}
        onLeave={() => lines.deck?.focus()}
      />
      <TextLine
        ref={(element) => {
          lines.deck = element;
        }}
        look="deck"
        marks={marks.deck}
        name="deck"
        label={t("article.field.deck")}
        placeholder={t("fields.deckPlaceholder")}
        value={fields.deck}
        onChange={(next) => session.change({ deck: next })}
        onLeave={onLeave}
      />
      <FieldStrip head={fields} onEditList={onEditList} />
      <SetAsideNotice head={fields} />
      {children}
    </article>
  );
}
