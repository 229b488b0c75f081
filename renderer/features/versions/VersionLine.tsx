import { Pin } from "lucide-react";
import { directionOf } from "../../../core/arabic/directionOf.ts";
import type { VersionRow } from "../../../core/contract/versions.ts";
import { formatClock } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import styles from "./VersionLine.module.css";

/** One version: when, why or under what name, and how much changed. */
export function VersionLine({ row }: { row: VersionRow }) {
  const { t } = useStrings();
  const { name, reason, added, removed, words } = row;
  const isNamed = name !== "";
  // The first one has none before it to have changed.
  const size =
    added === 0 && removed === 0 ? t("status.words", { count: words }) : t("versions.changed", { added, removed });
  return (
    <div className={styles.line}>
      <time dateTime={row.time} className={styles.clock}>
        {formatClock(row.time)}
      </time>
      <span className={styles.text}>
        <span className={isNamed ? styles.name : styles.reason} dir={isNamed ? directionOf(name) : undefined}>
          {isNamed ? name : t(`versions.reason.${reason}`)}
        </span>
        <span className={styles.details}>
          {isNamed && reason !== "named" && <span>{t(`versions.reason.${reason}`)}</span>}
          <span>{size}</span>
          {(isNamed || row.pinned) && (
            <span className={styles.pin} title={t("versions.pinned")}>
              <Pin size={12} strokeWidth={1.75} role="img" aria-label={t("versions.pinned")} />
            </span>
          )}
        </span>
      </span>
    </div>
  );
}
