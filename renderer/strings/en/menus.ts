import type { menus as source } from "../ar/menus.ts";
import type { Complete } from "../complete.ts";

export const menus = {
  slash: "Blocks to insert",
  block: "Block",
  handle: "Block handle: press for its menu, drag to move it",
  handleHint: "Drag to move the block, or press for its menu",
  more: "More formatting",
  textHint:
    "Type “/” at the start of a line to insert a block. In lists and tables the Tab key moves within them; to leave the text press Escape, then Tab.",
  spoken: { divider: "Divider", pullQuote: "Pull quote", attribution: "Quote attribution" },
} as const satisfies Complete<typeof source>;
