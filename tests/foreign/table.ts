import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, output } from "../e2e/app.ts";

/** What one program found in one file. */
export interface Row {
  format: string;
  /** "" for a format without layouts. */
  layout: string;
  piece: string;
  program: string;
  /** What differs from the article, none where nothing does; null where the program is not on this machine. */
  faults: string[] | null;
  /** What Midad did, where the row is of no comparison. */
  outcome?: "made";
}

const path = () => join(output, "foreign.jsonl");

/** Every row of this run so far. */
export function rowsSoFar(): Row[] {
  if (!existsSync(path())) return [];
  const lines = readFileSync(path(), "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Writes a row into the table and fails the test, at its end, where something differs. */
export function record(row: Row): void {
  appendFileSync(path(), `${JSON.stringify(row)}\n`);
  if (row.faults) expect.soft(row.faults, [row.format, row.layout, row.piece, row.program].join(" ")).toEqual([]);
}

const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function verdict({ faults, outcome }: Row): string {
  if (faults === null) return "not there";
  return faults.length === 0 ? (outcome ?? "equal") : cell(faults.join("; "));
}

/** The table for a person to read, in Markdown. */
export function tableText(rows: readonly Row[]): string {
  const head = "| format | layout | piece | program | finding |\n|---|---|---|---|---|\n";
  return (
    head +
    rows.map((row) => `| ${[row.format, row.layout, row.piece, row.program, verdict(row)].join(" | ")} |\n`).join("")
  );
}
