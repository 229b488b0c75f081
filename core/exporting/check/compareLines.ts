import type { Line } from "./expectedLines.ts";
import type { ExportProblem } from "./exportProblem.ts";

/** Where two readings part: the first difference of each kind, and a difference in number. */
export function compareLines(expected: readonly Line[], found: readonly Line[]): ExportProblem[] {
  const problems: ExportProblem[] = [];
  if (expected.length !== found.length) problems.push({ what: "count", at: Math.min(expected.length, found.length) });
  for (const what of ["kind", "text", "direction"] as const) {
    const at = expected.findIndex((line, index) => found[index] !== undefined && found[index][what] !== line[what]);
    if (at !== -1) problems.push({ what, at });
  }
  return problems;
}
