import type { ElementContent } from "hast";
import type { Block, Direction } from "../../article/blocks.ts";
import { h } from "../h.ts";
import { noPictures, type PictureAddress } from "../pictures.ts";
import { headingHast } from "./headingHast.ts";
import { imageHast } from "./imageHast.ts";
import { listHast } from "./listHast.ts";
import { paragraphHast } from "./paragraphHast.ts";
import { quoteHast } from "./quoteHast.ts";
import { tableHast } from "./tableHast.ts";
import { unknownHast } from "./unknownHast.ts";

/**
 * A block as HTML, shared by the page and the fragment.
 * @param inherited the direction around it; `dir` is written only where the block differs
 * @param pictures where pictures are found from where the HTML will be
 */
export function blockHast(block: Block, inherited: Direction, pictures: PictureAddress = noPictures): ElementContent[] {
  switch (block.type) {
    case "paragraph":
      return paragraphHast(block, inherited);
    case "heading":
      return headingHast(block, inherited);
    case "quote":
    case "pullQuote":
      return quoteHast(block, inherited);
    case "list":
      return listHast(block, inherited);
    case "table":
      return tableHast(block, inherited);
    case "image":
      return imageHast(block, inherited, pictures);
    case "divider":
      return [h("hr")];
    case "unknown":
      return unknownHast(block);
  }
}
