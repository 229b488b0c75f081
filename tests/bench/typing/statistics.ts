/** The value below which a share of the values lies, by the nearest rank: 0.99 of 100 values is the 99th. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value, or the mean of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** How much slower one arm is than another: what was measured in the same round is divided, round by round. */
export interface PairedRatio {
  median: number;
  low: number;
  high: number;
  pairs: number;
}

/**
 * @param ours one value a round
 * @param theirs the other arm's, of the same rounds in the same order
 */
export function pairedRatio(ours: readonly number[], theirs: readonly number[]): PairedRatio {
  const ratios = ours.flatMap((value, round) => {
    const other = theirs[round];
    return other === undefined || other === 0 ? [] : [value / other];
  });
  return { median: median(ratios), low: Math.min(...ratios), high: Math.max(...ratios), pairs: ratios.length };
}

/** By which power of its size a text grows slow: the slope of log time over log words, by least squares; 0 is not at all. */
export function growthExponent(points: readonly { words: number; ms: number }[]): number {
  const xs = points.map(({ words }) => Math.log(words));
  const ys = points.map(({ ms }) => Math.log(ms));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const rise = xs.reduce((sum, x, index) => sum + (x - x0) * ((ys[index] ?? 0) - y0), 0);
  return rise / xs.reduce((sum, x) => sum + (x - x0) ** 2, 0);
}
