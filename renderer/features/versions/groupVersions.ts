import type { VersionRow } from "../../../core/contract/versions.ts";

export interface VersionDay {
  /** `earlier` carries the date. */
  name: "today" | "yesterday" | "earlier";
  /** ISO 8601 of the first version of the day. */
  time: string;
  rows: VersionRow[];
}

function dayOf(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Versions by the day of their time on this machine's calendar, in the order given. */
export function groupVersions(versions: readonly VersionRow[], now: Date): VersionDay[] {
  const today = dayOf(now);
  const yesterday = dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1));
  const days: VersionDay[] = [];
  for (const row of versions) {
    const day = dayOf(new Date(row.time));
    const last = days.at(-1);
    if (last && dayOf(new Date(last.time)) === day) last.rows.push(row);
    else
      days.push({
        name: day === today ? "today" : day === yesterday ? "yesterday" : "earlier",
        time: row.time,
        rows: [row],
      });
  }
  return days;
}
