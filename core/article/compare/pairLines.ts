import { type Bag, likeness } from "./likeness.ts";
import type { Match } from "./matches.ts";

/** How far beside its own place a changed line is looked for, beyond how much longer one side is. */
const reach = 12;
/** So many pairs are looked at; past it, lines stand as removed and added. */
const pairLimit = 40_000;

/**
 * Which line became which, between lines none of which is the same: the pairing, in order, in which
 * most words stay (Needleman and Wunsch, 1970, in a band along the diagonal).
 */
export function pairLines(old: readonly Bag[], next: readonly Bag[]): Match[] {
  const rise = next.length - old.length;
  const low = Math.min(0, rise) - reach;
  const high = Math.max(0, rise) + reach;
  const width = high - low + 1;
  if (old.length * Math.min(width, next.length) > pairLimit) return [];

  // best[i][d]: the most that lines from i on can keep, with d for the place i + low + d on the other side.
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(width + 2));
  const alike = Array.from({ length: old.length }, () => new Float64Array(width));
  const at = (i: number, j: number) => {
    const d = j - i - low;
    return d < 0 || d >= width || j > next.length ? 0 : ((best[i] as Float64Array)[d] as number);
  };
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let d = width - 1; d >= 0; d -= 1) {
      const j = i + low + d;
      if (j < 0 || j >= next.length) continue;
      const like = likeness(old[i] as Bag, next[j] as Bag);
      (alike[i] as Float64Array)[d] = like;
      (best[i] as Float64Array)[d] = Math.max(at(i + 1, j), at(i, j + 1), like > 0 ? like + at(i + 1, j + 1) : 0);
    }
  }

  const pairs: Match[] = [];
  for (let i = 0, j = 0; i < old.length && j < next.length; ) {
    const like = alike[i]?.[j - i - low] ?? 0;
    if (like > 0 && like + at(i + 1, j + 1) >= Math.max(at(i + 1, j), at(i, j + 1))) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
