import { type Block, blockTexts } from "../../article/blocks.ts";
import type { Inline } from "../../article/inline.ts";
import { isBlank } from "../printable.ts";
import { blockLine, withoutBlankLines } from "./blockLine.ts";
import { listText } from "./listText.ts";
import { tableText } from "./tableText.ts";

function quoteText(content: readonly Inline[], attribution: readonly Inline[]): string {
  const source = blockLine(attribution);
  return [blockLine(content), ...(isBlank(source) ? [] : [`— ${source}`])].filter((line) => !isBlank(line)).join("\n");
}

/** A block as paragraphs of plain text. */
export function blockText(block: Block, language: string): string[] {
  switch (block.type) {
    case "divider":
      return ["* * *"];
    case "list":
      return [listText(block, language)];
    case "table":
      return [tableText(block)];
    case "image":
      return [[blockLine(block.caption), withoutBlankLines(block.credit)].filter((line) => !isBlank(line)).join("\n")];
    case "unknown":
      return blockTexts(block).map(withoutBlankLines);
    case "quote":
    case "pullQuote":
      return [quoteText(block.content, block.attribution?.content ?? [])];
    default:
      return [blockLine(block.content)];
  }
}
