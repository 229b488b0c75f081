const day = 24 * 60 * 60 * 1000;

/** How long a deleted piece can be brought back, in ms. */
export const binKeeps = 30 * day;
/** No honest clock finds a bin so old that was looked through once a day: it jumped, or nobody was here for long. */
const doubtful = 400 * day;
/** How often the bin of an open library is looked through, in ms. */
export const binRounds = day;

/**
 * True for what may leave the bin by itself. What seems to come from the future, or from very long
 * ago, stays: a clock that was set wrong must never delete anything.
 * @param deletedAt ISO 8601
 * @param now ms since 1970
 */
export function isOutlived(deletedAt: string, now: number): boolean {
  const age = now - Date.parse(deletedAt);
  return age > binKeeps && age < doubtful;
}
