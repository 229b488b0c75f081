/**
 * Shares of a table's width that keep their proportions and add up to the whole, in thousandths; those that do
 * already, but for what rounding takes or gives, stay as they are.
 */
export function evenWidths(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1000) <= shares.length) return [...shares];
  return shares.map((share) => Math.min(1000, Math.max(1, Math.round((share / sum) * 1000))));
}
