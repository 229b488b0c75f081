import type { Row } from "../../../core/contract/rows.ts";

export type GroupName = "today" | "yesterday" | "earlier";

export interface RowGroup {
  name: GroupName;
  rows: Row[];
}

function startOfDay(date: Date, daysAgo: number): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - daysAgo).getTime();
}

/** Rows by the day of their time on this machine's calendar, in the order given; no empty groups. */
export function groupRows(rows: readonly Row[], now: Date): RowGroup[] {
  const today = startOfDay(now, 0);
  const yesterday = startOfDay(now, 1);
  const groups: Record<GroupName, Row[]> = { today: [], yesterday: [], earlier: [] };
  for (const row of rows) {
    const time = Date.parse(row.time);
    groups[time >= today ? "today" : time >= yesterday ? "yesterday" : "earlier"].push(row);
  }
  return (["today", "yesterday", "earlier"] as const)
    .map((name) => ({ name, rows: groups[name] }))
    .filter((group) => group.rows.length > 0);
}
