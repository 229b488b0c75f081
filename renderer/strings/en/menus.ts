import type { menus as source } from "../ar/menus.ts";
import type { Complete } from "../complete.ts";

export const menus = {
  slash: "Blocks to insert",
  block: "Block",
  handle: "Block handle: press for its menu, drag to move it",
  handleHint: "Drag to move the block, or press for its menu",
  more: "More formatting",
} as const satisfies Complete<typeof source>;
