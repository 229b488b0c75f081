import type { ElementContent } from "hast";
import { type Block, blockTexts, type Direction } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import type { PictureAddress } from "../pictures.ts";
import { isBlank } from "../printable.ts";
import { apart, delimited } from "./delimited.ts";
import { headingBlock } from "./headingBlock.ts";
import { imageBlock } from "./imageBlock.ts";
import { listBlock } from "./listBlock.ts";
import { paragraphBlock } from "./paragraphBlock.ts";
import { pullQuoteBlock, quoteBlock } from "./quoteBlock.ts";
import { tableBlock } from "./tableBlock.ts";

const dividerClasses = ["wp-block-separator", "has-alpha-channel-opacity"];

/**
 * A block of the article as blocks of WordPress, each a run of nodes with its comments.
 * @param before what opens it, the dateline of a first paragraph
 */
export function blockBlocks(
  block: Block,
  around: Direction,
  pictures: PictureAddress,
  before: readonly ElementContent[],
): ElementContent[] {
  switch (block.type) {
    case "paragraph":
      if (isBlank(inlineText(block.content))) return [];
      return paragraphBlock([...before, ...inlineHast(block.content)], block.direction, around);
    case "heading":
      return headingBlock(block, around);
    case "quote":
      return quoteBlock(block, around);
    case "pullQuote":
      return pullQuoteBlock(block, around);
    case "list":
      return listBlock(block, around);
    case "table":
      return tableBlock(block, around);
    case "image":
      return imageBlock(block, around, pictures);
    case "divider":
      return delimited("separator", {}, [h("hr", { className: dividerClasses })]);
    case "unknown":
      return apart(
        blockTexts(block)
          .filter((text) => !isBlank(text))
          .map((value) => paragraphBlock([{ type: "text", value }], undefined, around)),
      );
  }
}
