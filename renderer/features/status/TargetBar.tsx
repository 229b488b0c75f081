import { ProgressBar } from "react-aria-components";
import { useSession } from "../../session/desk.ts";
import { useStrings } from "../../strings/useStrings.ts";
import styles from "./TargetBar.module.css";

/** How far the words are on the way to the length that is asked for; nothing where none is. Longer is no error. */
export function TargetBar({ words }: { words: number }) {
  const { t } = useStrings();
  const target = useSession((state) => state.head?.targetWords ?? null);
  if (target === null) return null;
  const share = Math.min(1, words / target);
  return (
    <ProgressBar
      aria-label={t("counts.target")}
      value={share * 100}
      valueLabel={t("counts.selected", { selected: words, count: target })}
      className={`${styles.target} ${share === 1 ? styles.reached : ""}`}
    >
      <span className={styles.track}>
        <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span>{t("counts.ofTarget", { target })}</span>
    </ProgressBar>
  );
}
