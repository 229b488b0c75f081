import { useStore } from "zustand";
import { useWatched } from "../../editor/useWatched.ts";
import { useStrings } from "../../strings/useStrings.ts";
import styles from "./FindStatus.module.css";
import type { Finding } from "./finding.ts";

/** Which hit of how many is looked at, or why there is none. */
export function FindStatus({ finding }: { finding: Finding }) {
  const { t } = useStrings();
  const { text, lineHits, lineAt, isSlow, turned } = useStore(finding.store);
  const { count, at, isSettled, problem: inText } = useWatched(finding.found);
  const problem = inText ?? (isSlow ? "slow" : null);
  const total = lineHits.length + count;
  const number = lineAt === -1 && at !== -1 ? lineHits.length + at : lineAt;

  function sentence(): string {
    if (text === "") return "";
    if (problem) return t(problem === "slow" ? "finding.slowPattern" : "finding.badPattern");
    if (!isSettled && total === 0) return t("finding.searching");
    if (total === 0) return t("finding.none");
    if (number === -1) return t("finding.hits", { count: total });
    return t("finding.place", { at: number + 1, total });
  }

  const isBad = text !== "" && (problem !== null || (isSettled && total === 0));
  return (
    <span role="status" className={isBad ? styles.bad : styles.status}>
      {sentence()}
      {turned && total > 0 && (
        <span className={styles.turned}>{t(turned === "start" ? "finding.fromStart" : "finding.fromEnd")}</span>
      )}
    </span>
  );
}
