import type { Direction } from "../../article/blocks.ts";
import type { Inline } from "../../article/inline.ts";
import type { Table } from "../../article/table.ts";
import { isBlank } from "../printable.ts";
import { blockLine } from "./blockLine.ts";
import type { TextStyle } from "./textStyle.ts";

function cellText(content: readonly Inline[], style: TextStyle): string {
  const text = blockLine(content, style).replaceAll("\n", " ");
  return isBlank(text) ? "" : text;
}

/** A table in plain text: a line a row, its cells parted by strokes. */
export function tableText({ rows, direction }: Table, around: Direction, style: TextStyle): string {
  return rows
    .map(({ cells }) => cells.map(({ content }) => cellText(content, style)).join(" | "))
    .filter((line) => !isBlank(line))
    .map((line) => style.lines(line, direction ?? around))
    .join("\n");
}
