import { TriangleAlert } from "lucide-react";
import { directionOf } from "../../../core/arabic/directionOf.ts";
import { shownName } from "../../../core/arabic/fileName.ts";
import { isUrgent } from "../../../core/article/urgent.ts";
import type { Row } from "../../../core/contract/rows.ts";
import { useSession } from "../../session/desk.ts";
import { formatClock, formatDay } from "../../strings/formats.ts";
import { useStrings } from "../../strings/useStrings.ts";
import { StatusDot } from "../../ui/StatusDot.tsx";
import type { GroupName } from "./groupRows.ts";
import styles from "./LibraryRow.module.css";
import { isSalvageable } from "./useLibraryActions.ts";

export interface LibraryRowProps {
  row: Row;
  group: GroupName;
  now: Date;
  inBin: boolean;
}

/** Whole days until a deleted piece goes by itself. */
function daysLeft(deletedAt: string, now: Date): number {
  const day = 24 * 60 * 60 * 1000;
  return Math.max(0, Math.ceil(30 - (now.getTime() - Date.parse(deletedAt)) / day));
}

/** What is told of a piece; of the open one as it is on the paper, which its file will be in a moment. */
function useTold(row: Row): Pick<Row, "headline" | "kicker" | "status" | "section" | "urgent"> {
  const open = useSession(({ head }) => (head?.id === row.id ? head : null));
  return open ? { ...open, urgent: isUrgent(open.urgency) } : row;
}

/** One piece of the list: what it is called, where it belongs, how far it is. */
export function LibraryRow({ row, group, now, inBin }: LibraryRowProps) {
  const { t, language } = useStrings();
  const told = useTold(row);
  const time = group === "earlier" ? formatDay(row.time, now, language) : formatClock(row.time);

  const title = told.headline.trim() || told.kicker.trim();

  if (row.problem !== null) {
    return (
      <div className={styles.row}>
        <bdi className={styles.headline} dir={directionOf(row.fileName)}>
          {shownName(row.fileName)}
        </bdi>
        <span className={styles.problem}>
          <TriangleAlert size={13} strokeWidth={1.75} aria-hidden />
          {t(`library.problem.${row.problem}`)}
        </span>
        {!inBin && isSalvageable(row) && <span className={styles.hint}>{t("library.salvageHint")}</span>}
      </div>
    );
  }
  return (
    <div className={styles.row}>
      <span className={styles.headline} dir={title === "" ? undefined : directionOf(title)}>
        {told.urgent && <span className={styles.urgent}>{t("article.urgentMark")} | </span>}
        {title || <span className={styles.untitled}>{t("article.untitled")}</span>}
      </span>
      <span className={styles.details}>
        {row.copyOf && <span className={styles.copy}>{t(`library.copy.${row.copyOf.kind}`)}</span>}
        <StatusDot status={told.status} />
        <span>{t(`article.status.${told.status}`)}</span>
        {told.section && <bdi>{told.section.label}</bdi>}
        {inBin ? (
          <span>{t("library.binLeft", { count: daysLeft(row.time, now) })}</span>
        ) : (
          <time dateTime={row.time}>{time}</time>
        )}
      </span>
    </div>
  );
}
