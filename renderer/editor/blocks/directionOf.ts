import { $getRoot, type ElementNode } from "lexical";
import type { Direction } from "../../../core/article/blocks.ts";

/** The direction that a block is read in: its own, or that of the nearest around it. */
export function $directionOf(block: ElementNode | null): Direction {
  for (let node = block; node; node = node.getParent()) {
    const direction = node.getDirection();
    if (direction) return direction;
  }
  return $getRoot().getDirection() ?? "rtl";
}
