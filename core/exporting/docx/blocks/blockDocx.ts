import type { Paragraph, Table } from "docx";
import { type Block, blockTexts, type Heading } from "../../../article/blocks.ts";
import { inlineText } from "../../../article/inline.ts";
import { isBlank } from "../../printable.ts";
import type { DocxRoom } from "../docxRoom.ts";
import type { StyleId } from "../docxStyles.ts";
import type { Opening } from "../inline/inlineDocx.ts";
import { bareLineDocx, lineDocx, textLineDocx } from "../lineDocx.ts";
import { imageDocx } from "./imageDocx.ts";
import { listDocx } from "./listDocx.ts";
import { quoteDocx } from "./quoteDocx.ts";
import { tableDocx } from "./tableDocx.ts";

const headings: Record<Heading["level"], StyleId> = { 2: "Heading2", 3: "Heading3", 4: "Heading4" };

/**
 * A block as paragraphs and tables of Word.
 * @param opening what stands before the text of a paragraph: the dateline
 */
export function blockDocx(block: Block, room: DocxRoom, opening?: Opening): (Paragraph | Table)[] {
  const inherited = room.direction;
  switch (block.type) {
    case "paragraph":
    case "heading": {
      // An empty one is only room on the screen.
      if (isBlank(inlineText(block.content))) return [];
      const style = block.type === "heading" ? headings[block.level] : "Normal";
      return [lineDocx(style, block.content, block.direction ?? inherited, { opening })];
    }
    case "quote":
    case "pullQuote":
      return quoteDocx(block, inherited);
    case "list":
      return listDocx(block, inherited, room);
    case "table":
      return tableDocx(block, inherited);
    case "image":
      return imageDocx(block, inherited, room);
    case "divider":
      return [bareLineDocx("Divider", inherited)];
    case "unknown":
      return blockTexts(block)
        .filter((text) => !isBlank(text))
        .map((text) => textLineDocx("Normal", text, inherited));
  }
}
