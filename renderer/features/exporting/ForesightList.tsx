import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import { useId } from "react";
import { useStrings } from "../../strings/useStrings.ts";
import { icon } from "../../ui/icon.ts";
import styles from "./ForesightList.module.css";
import { reportLines } from "./reportLines.ts";
import type { Foresight } from "./useForesight.ts";

function Line({ tone, text }: { tone: "warning" | "note" | "fine"; text: string }) {
  const Icon = { warning: TriangleAlert, note: Info, fine: CircleCheck }[tone];
  return (
    <li className={`${styles.line} ${styles[tone]}`}>
      <Icon {...icon} aria-hidden />
      <span>{text}</span>
    </li>
  );
}

/** What is to be known before the piece is handed over; read out as it changes. */
export function ForesightList({ foresight }: { foresight: Foresight }) {
  const { t, language, sayFailure } = useStrings();
  const title = useId();
  const lines = foresight && "report" in foresight ? reportLines(t, foresight.report, language) : [];
  return (
    <section aria-labelledby={title} className={styles.section}>
      <h3 id={title} className={styles.title}>
        {t("exporting.before")}
      </h3>
      <ul className={styles.list} aria-live="polite" aria-busy={foresight === null}>
        {foresight === null && <li className={styles.quiet}>{t("exporting.looking")}</li>}
        {foresight && "failure" in foresight && <Line tone="warning" text={sayFailure(foresight.failure)} />}
        {foresight && "report" in foresight && lines.length === 0 && (
          <Line tone="fine" text={t("exporting.nothingToTell")} />
        )}
        {lines.map(({ text, isWarning }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two pictures may be told of in the same words
          <Line key={at} tone={isWarning ? "warning" : "note"} text={text} />
        ))}
      </ul>
    </section>
  );
}
