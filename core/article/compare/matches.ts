import { diffArrays } from "diff";

/** Positions that hold the same on both sides, both ascending. */
export type Match = readonly [old: number, next: number];

/** Past so many insertions and deletions the work grows faster than what it tells. */
const editLimit = 1_000;

function positionsIn(keys: readonly number[], other: ReadonlySet<number>): number[] {
  return keys.flatMap((key, at) => (other.has(key) ? [at] : []));
}

/**
 * A longest common sequence (Myers, «An O(ND) Difference Algorithm», 1986); none where the two are
 * further apart than is worth finding out.
 */
export function matches(old: readonly number[], next: readonly number[]): Match[] {
  // What stands on one side only can never match: without it a rewritten text costs next to nothing.
  const oldAt = positionsIn(old, new Set(next));
  const nextAt = positionsIn(next, new Set(old));
  const parts = diffArrays(
    oldAt.map((at) => old[at]),
    nextAt.map((at) => next[at]),
    { maxEditLength: editLimit },
  );
  const found: Match[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of parts ?? []) {
    for (let step = 0; step < count; step += 1) {
      if (!added && !removed) found.push([oldAt[i] as number, nextAt[j] as number]);
      if (!added) i += 1;
      if (!removed) j += 1;
    }
  }
  return found;
}
