import type { Run } from "../../../core/article/compare/compareTexts.ts";
import styles from "./Runs.module.css";

/** A line break that came or went would not be seen otherwise. */
const visible = (text: string) => text.replaceAll("\n", "↵\n");

/** A text with what was taken from it struck out and what was added underlined. */
export function Runs({ runs, say = (text) => text }: { runs: readonly Run[]; say?: (text: string) => string }) {
  return runs.map(({ state, before, after }, at) => {
    const key = `${at}-${state}`;
    if (state === "removed") {
      return (
        <del key={key} className={styles.removed}>
          {visible(say(before))}
        </del>
      );
    }
    if (state === "added") {
      return (
        <ins key={key} className={styles.added}>
          {visible(say(after))}
        </ins>
      );
    }
    return <span key={key}>{say(after)}</span>;
  });
}
