/** Shares of a table's width that keep their proportions and add up to the whole, in thousandths. */
export function evenWidths(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => Math.min(1000, Math.max(1, Math.round((share / sum) * 1000))));
}
