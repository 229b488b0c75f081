import { useState } from "react";
import type { LineRow } from "../../../core/article/compare/compareArticles.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./ComparedLines.module.css";
import { foldRows } from "./foldRows.ts";
import { Runs } from "./Runs.tsx";

function Words({ row }: { row: LineRow }) {
  const { t } = useStrings();
  const { line, runs, state } = row;
  const isEmpty = runs.length === 0;
  // A line without words has to show that it came or went.
  if (line.form === "divider")
    return state === "same" ? <hr className={styles.rule} /> : <em dir="auto">{t("versions.divider")}</em>;
  if (isEmpty && state !== "same") return <em dir="auto">{t("versions.emptyLine")}</em>;
  return (
    <>
      {line.marker !== "" && <span className={styles.marker}>{line.marker} </span>}
      <Runs runs={runs} />
    </>
  );
}

const names = { removed: "removed", added: "added", changed: "altered" } as const;

function Row({ row }: { row: LineRow }) {
  const { t } = useStrings();
  const { line, state, reshaped } = row;
  const change =
    state === "same" ? {} : { role: "group", "aria-label": t(`versions.${names[state]}`), "data-change": true };
  return (
    <div
      {...change}
      dir={line.direction}
      className={`${styles.line} ${styles[line.form]} ${styles[state]}`}
      style={{ marginInlineStart: `${Math.max(0, line.depth - 1) * 1.6}em` }}
    >
      <Words row={row} />
      {reshaped && (
        <span className={styles.note} dir="auto">
          {t("versions.reshaped")}
        </span>
      )}
    </div>
  );
}

/** The body line by line; what did not change for long is folded away until it is asked for. */
export function ComparedLines({ rows }: { rows: readonly LineRow[] }) {
  const { t } = useStrings();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  return foldRows(rows).map((stretch) => {
    const { at } = stretch;
    if (stretch.kind === "row") return <Row key={at} row={stretch.row} />;
    // biome-ignore lint/suspicious/noArrayIndexKey: a line's place among all lines is its identity
    if (opened.has(at)) return stretch.rows.map((row, index) => <Row key={at + index} row={row} />);
    return (
      <div key={at} className={styles.fold} dir="auto">
        <Button kind="ghost" onPress={() => setOpened((now) => new Set([...now, at]))}>
          {t("versions.unchanged", { count: stretch.rows.length })}
        </Button>
      </div>
    );
  });
}
