import type { VersionRow } from "../contract/versions.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** How versions thin out as they age: of each span the newest stays. Ages and spans in ms. */
const steps = [
  { until: day, span: 0 },
  { until: 7 * day, span: hour },
  { until: 90 * day, span: day },
  { until: 365 * day, span: 7 * day },
] as const;

/** So many of the newest stay whatever their age. */
const newestKept = 10;

type Aged = Pick<VersionRow, "version" | "time" | "name" | "pinned">;

/** The span of time a version stands for; null where it has outlived all of them, "" where it stands for itself. */
function spanOf(time: number, now: number): string | null {
  // A clock that was set back makes versions of the future: they are as young as can be.
  const age = Math.max(0, now - time);
  const step = steps.find(({ until }) => age < until);
  if (!step) return null;
  return step.span === 0 ? "" : `${step.span}/${Math.floor(time / step.span)}`;
}

/**
 * The versions that may go: all stay for 24 hours, then one an hour for 7 days, one a day for 90, one
 * a week for a year. Named and pinned ones stay for ever, and never fewer than the last 10.
 * @param rows the newest first, in the order they were made
 * @param now ms since 1970
 * @returns keys of those to drop
 */
export function thin(rows: readonly Aged[], now: number): string[] {
  const taken = new Set<string>();
  const dropped: string[] = [];
  for (const [index, { version, time, name, pinned }] of rows.entries()) {
    const span = spanOf(Date.parse(time), now);
    const isSpare = span === null || (span !== "" && taken.has(span));
    if (span !== null) taken.add(span);
    if (isSpare && index >= newestKept && name === "" && !pinned) dropped.push(version);
  }
  return dropped;
}
