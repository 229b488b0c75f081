import type { Article } from "../article.ts";
import { compareTexts, type Run } from "./compareTexts.ts";
import { type ComparedField, comparedFields, fieldTexts } from "./fieldTexts.ts";
import { bagOf } from "./likeness.ts";
import { articleLines, type Line, sameShape } from "./lines.ts";
import { matches } from "./matches.ts";
import { pairLines } from "./pairLines.ts";
import { createSplitter, type Splitter } from "./words.ts";

export type RowState = "same" | "removed" | "added" | "changed";

export interface FieldRow {
  field: ComparedField;
  state: RowState;
  runs: readonly Run[];
}

export interface LineRow {
  state: RowState;
  /** The new line; the old one where it was removed. */
  line: Line;
  runs: readonly Run[];
  /** Form, marks, links or direction are others, whatever the words. */
  reshaped: boolean;
}

/** What became of one state of an article in another. */
export interface Comparison {
  /** Every field that holds something on either side. */
  fields: readonly FieldRow[];
  lines: readonly LineRow[];
  /** Rows that are not the same. */
  changes: number;
}

export interface ComparisonOptions {
  /** Tashkeel, forms of hamza and spaces make no difference. */
  isLoose: boolean;
}

/** Fields whose value is one of a few, or one mark: half of it changed is another value. */
const wholeFields: ReadonlySet<ComparedField> = new Set([
  "genre",
  "status",
  "direction",
  "urgency",
  "embargo",
  "publishedAt",
  "slug",
]);

function stateOf(runs: readonly Run[]): RowState {
  const states = new Set(runs.map(({ state }) => state));
  if (states.size > 1) return "changed";
  return runs[0]?.state ?? "same";
}

function wholeRuns(old: string, next: string): Run[] {
  if (old === next) return [{ state: "same", before: old, after: next }];
  return [
    ...(old === "" ? [] : [{ state: "removed" as const, before: old, after: "" }]),
    ...(next === "" ? [] : [{ state: "added" as const, before: "", after: next }]),
  ];
}

function compareFields(old: Article, next: Article, splitter: Splitter): FieldRow[] {
  const oldTexts = fieldTexts(old);
  const nextTexts = fieldTexts(next);
  return comparedFields.flatMap((field) => {
    const [before, after] = [oldTexts[field], nextTexts[field]];
    if (before === "" && after === "") return [];
    const runs = wholeFields.has(field) ? wholeRuns(before, after) : compareTexts(before, after, splitter);
    return [{ field, state: stateOf(runs), runs }];
  });
}

function pairedRow(old: Line, next: Line, splitter: Splitter): LineRow {
  const runs = compareTexts(old.text, next.text, splitter);
  const reshaped = !sameShape(old, next);
  const isSame = !reshaped && runs.every(({ state }) => state === "same");
  return { state: isSame ? "same" : "changed", line: next, runs, reshaped };
}

function loneRow(line: Line, state: "removed" | "added"): LineRow {
  const run = state === "removed" ? { before: line.text, after: "" } : { before: "", after: line.text };
  return { state, line, runs: line.text === "" ? [] : [{ state, ...run }], reshaped: false };
}

/** Lines of which none is the same on the other side: some became others, the rest went or came. */
function gapRows(old: readonly Line[], next: readonly Line[], splitter: Splitter): LineRow[] {
  const bags = (lines: readonly Line[]) => lines.map(({ text }) => bagOf(splitter.words(text)));
  const pairs = old.length === 0 || next.length === 0 ? [] : pairLines(bags(old), bags(next));
  const rows: LineRow[] = [];
  let i = 0;
  let j = 0;
  for (const [oldAt, nextAt] of [...pairs, [old.length, next.length] as const]) {
    rows.push(...old.slice(i, oldAt).map((line) => loneRow(line, "removed")));
    rows.push(...next.slice(j, nextAt).map((line) => loneRow(line, "added")));
    const [before, after] = [old[oldAt], next[nextAt]];
    if (before && after) rows.push(pairedRow(before, after, splitter));
    i = oldAt + 1;
    j = nextAt + 1;
  }
  return rows;
}

function compareLines(old: readonly Line[], next: readonly Line[], splitter: Splitter): LineRow[] {
  // A line without words is found by what it is.
  const keyOf = ({ text, form }: Line) => splitter.key(text === "" ? `\u0000${form}` : text);
  const rows: LineRow[] = [];
  let i = 0;
  let j = 0;
  for (const [oldAt, nextAt] of matches(old.map(keyOf), next.map(keyOf))) {
    rows.push(...gapRows(old.slice(i, oldAt), next.slice(j, nextAt), splitter));
    rows.push(pairedRow(old[oldAt] as Line, next[nextAt] as Line, splitter));
    i = oldAt + 1;
    j = nextAt + 1;
  }
  rows.push(...gapRows(old.slice(i), next.slice(j), splitter));
  return rows;
}

/**
 * Compares two states by fields, by lines, and by words inside changed lines. Nothing of either text is
 * left out: `before` of all runs of the lines that are not added are the old lines, and so on.
 */
export function compareArticles(old: Article, next: Article, { isLoose }: ComparisonOptions): Comparison {
  const splitter = createSplitter(isLoose);
  const fields = compareFields(old, next, splitter);
  const lines = compareLines(articleLines(old), articleLines(next), splitter);
  const changes = [...fields, ...lines].filter(({ state }) => state !== "same").length;
  return { fields, lines, changes };
}
