import type { VersionRow } from "../../../core/contract/versions.ts";
import { formatClock, formatDay, type Language } from "../../strings/formats.ts";

/** How a version is spoken of: by its name, or by when it was kept. */
export function versionName({ name, time }: VersionRow, now: Date, language: Language): string {
  if (name !== "") return name;
  const clock = formatClock(time);
  const isToday = new Date(time).toDateString() === now.toDateString();
  return isToday ? clock : `${formatDay(time, now, language)} ${clock}`;
}
