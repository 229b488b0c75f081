import { cleanText } from "../../arabic/cleanText.ts";
import type { Block } from "../../article/blocks.ts";
import { inlineFromText } from "../../article/inline.ts";
import { tableOfCells } from "../tableOfCells.ts";
import { cellRows } from "./cellRows.ts";
import { chatBlocks } from "./chatBlocks.ts";
import { joinBrokenLines } from "./joinBrokenLines.ts";
import { orderedInline } from "./orderedInline.ts";
import { textBlocks } from "./textBlocks.ts";

/** How pasted copy is taken: its structure, its structure and all its marks, or its words alone. */
export type PasteMode = "clean" | "formatted" | "plain";

const inline = (text: string, mode: PasteMode) => orderedInline(inlineFromText(text), mode === "formatted");

function cellsOf(text: string, mode: PasteMode): Block | null {
  const rows = mode === "plain" ? null : cellRows(text);
  return rows && tableOfCells(rows.map((row) => row.map((cell) => ({ content: inline(cell.trim(), mode) }))));
}

function paragraphs(text: string): Block[] {
  if (text.trim() === "") return [];
  return chatBlocks(text) ?? textBlocks(joinBrokenLines(text));
}

/**
 * Plain text from the clipboard as blocks: cells of a spreadsheet, messages of a chat, or paragraphs.
 * One line is words, whose outer spaces count.
 */
export function pastedText(raw: string, mode: PasteMode): Block[] {
  const text = cleanText(raw.replaceAll("\r\n", "\n"));
  if (!/[\n\r]/.test(text)) {
    const content = inline(text, mode);
    return content.length === 0 ? [] : [{ type: "paragraph", content }];
  }
  const table = cellsOf(text, mode);
  if (table) return [table];
  return paragraphs(text).map((block) =>
    block.type === "paragraph" ? { ...block, content: orderedInline(block.content, mode === "formatted") } : block,
  );
}
