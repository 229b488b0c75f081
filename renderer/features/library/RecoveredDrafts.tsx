import { History, X } from "lucide-react";
import { useStore } from "zustand";
import { directionOf } from "../../../core/arabic/directionOf.ts";
import type { Draft } from "../../../core/contract/opened.ts";
import { useDesk, useSession } from "../../session/desk.ts";
import { formatClock, formatDay } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { icon } from "../../ui/icon.ts";
import { showToast } from "../../ui/toasts.ts";
import type { DraftsStore } from "./draftsStore.ts";
import styles from "./RecoveredDrafts.module.css";
import { useLibraryActions } from "./useLibraryActions.ts";

function DraftLine({ draft, drafts }: { draft: Draft; drafts: DraftsStore }) {
  const { t, language, sayFailure } = useStrings();
  const { open } = useLibraryActions();
  const now = new Date();
  const isToday = new Date(draft.time).toDateString() === now.toDateString();
  const title = draft.headline.trim();

  async function discard() {
    const failure = await drafts.discard(draft.id);
    if (failure) return void showToast({ tone: "urgent", text: sayFailure(failure) });
    showToast({
      tone: "quiet",
      text: t("library.drafts.discarded", { name: title || t("article.untitled") }),
      actions: [{ label: t("ui.undo"), run: () => void drafts.restore(draft.id) }],
    });
  }

  return (
    <li className={styles.draft}>
      <button type="button" className={styles.open} onClick={() => void open(draft.id)}>
        <span className={styles.headline} dir={title === "" ? undefined : directionOf(title)}>
          {title || t("article.untitled")}
        </span>
        <span className={styles.details}>
          {t(`library.drafts.${draft.state}`)}
          <span aria-hidden> · </span>
          {isToday ? formatClock(draft.time) : formatDay(draft.time, now, language)}
        </span>
      </button>
      <IconButton label={t("library.drafts.discard")} onPress={() => void discard()}>
        <X {...icon} aria-hidden />
      </IconButton>
    </li>
  );
}

/** What came back after the program ended before its time, and is in no file: at the top of the list until it is. */
export function RecoveredDrafts({ drafts }: { drafts: DraftsStore }) {
  const { t } = useStrings();
  const { session } = useDesk();
  const openId = useSession((state) => state.head?.id);
  const all = useStore(drafts.store).filter(({ id }) => id !== openId && session.articleOf(id) === null);
  if (all.length === 0) return null;
  return (
    <section aria-label={t("library.drafts.title")} className={styles.drafts}>
      <h3 className={styles.title}>
        <History size={15} strokeWidth={1.75} aria-hidden />
        {t("library.drafts.title")}
      </h3>
      <ul className={styles.list}>
        {all.map((draft) => (
          <DraftLine key={draft.id} draft={draft} drafts={drafts} />
        ))}
      </ul>
    </section>
  );
}
