import { type Block, blockTexts } from "../../article/blocks.ts";
import { blockLine, withoutBlankLines } from "./blockLine.ts";
import { listText } from "./listText.ts";

/** A block as paragraphs of plain text. */
export function blockText(block: Block): string[] {
  switch (block.type) {
    case "divider":
      return ["* * *"];
    case "list":
      return [listText(block)];
    case "unknown":
      return blockTexts(block).map(withoutBlankLines);
    default:
      return [blockLine(block.content)];
  }
}
