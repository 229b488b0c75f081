import type { Inline } from "../../article/inline.ts";
import type { Table } from "../../article/table.ts";
import { isBlank } from "../printable.ts";
import { blockLine } from "./blockLine.ts";

function cellText(content: readonly Inline[]): string {
  const text = blockLine(content).replaceAll("\n", " ");
  return isBlank(text) ? "" : text;
}

/** A table in plain text: a line a row, its cells parted by strokes. */
export function tableText({ rows }: Table): string {
  return rows
    .map(({ cells }) => cells.map(({ content }) => cellText(content)).join(" | "))
    .filter((line) => !isBlank(line))
    .join("\n");
}
