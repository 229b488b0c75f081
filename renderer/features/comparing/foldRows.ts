import type { LineRow } from "../../../core/article/compare/compareArticles.ts";

/** Rows in their order: one that is shown, or a stretch without changes that is folded away. */
export type Stretch =
  | { kind: "row"; row: LineRow; at: number }
  | { kind: "fold"; rows: readonly LineRow[]; at: number };

/** Unchanged rows that stay beside a change, so that its place is known. */
const context = 1;
/** Folding fewer hides more than it saves. */
const fewest = 3;

/** Folds the long stretches without changes; `at` is the place of the first row among all. */
export function foldRows(rows: readonly LineRow[]): Stretch[] {
  const stretches: Stretch[] = [];
  const shown = (from: number, to: number) =>
    stretches.push(...rows.slice(from, to).map((row, index) => ({ kind: "row" as const, row, at: from + index })));
  for (let at = 0; at < rows.length; ) {
    if (rows[at]?.state !== "same") {
      shown(at, at + 1);
      at += 1;
      continue;
    }
    const next = rows.findIndex(({ state }, index) => index > at && state !== "same");
    const end = next === -1 ? rows.length : next;
    const from = at === 0 ? at : at + context;
    const to = next === -1 ? end : end - context;
    if (to - from >= fewest) {
      shown(at, from);
      stretches.push({ kind: "fold", rows: rows.slice(from, to), at: from });
      shown(to, end);
    } else shown(at, end);
    at = end;
  }
  return stretches;
}
