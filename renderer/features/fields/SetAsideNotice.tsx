import { useState } from "react";
import type { ArticleHead } from "../../../core/article/article.ts";
import { restoreSetAside } from "../../../core/importing/restoreSetAside.ts";
import { useDesk } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./SetAsideNotice.module.css";

/** Lines that came along with copied text and were taken out: shown, and each can go back. */
export function SetAsideNotice({ head }: { head: ArticleHead }) {
  const { session } = useDesk();
  const { t } = useStrings();
  const [hiddenFor, setHiddenFor] = useState<string | null>(null);
  const { setAside } = head;
  if (setAside.length === 0 || hiddenFor === head.id) return null;

  return (
    <aside className={styles.notice}>
      <div className={styles.top}>
        <span>{t("fields.setAside.title", { count: setAside.length })}</span>
        <Button kind="ghost" onPress={() => setHiddenFor(head.id)}>
          {t("fields.setAside.dismiss")}
        </Button>
      </div>
      <ul className={styles.lines}>
        {setAside.map((line, index) => (
          // Two lines may be alike, and their places are all that tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is the line's identity
          <li key={index} className={styles.line}>
            <bdi className={styles.text}>{line.text}</bdi>
            <Button
              kind="ghost"
              aria-label={t("fields.setAside.restoreLine", { name: line.text })}
              onPress={() => session.rewrite((article) => restoreSetAside(article, index))}
            >
              {t("fields.setAside.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
