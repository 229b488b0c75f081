import type { ElementContent } from "hast";
import type { Direction } from "../../article/blocks.ts";
import { directionOf } from "../blocks/directionOf.ts";
import { h } from "../h.ts";
import { delimited } from "./delimited.ts";

/**
 * A paragraph, the one block of WordPress with a direction of its own.
 * @param className what it is, where it is not of the text itself; WordPress keeps such a class
 */
export function paragraphBlock(
  content: ElementContent[],
  own: Direction | undefined,
  around: Direction,
  className?: string,
): ElementContent[] {
  const direction = own === undefined || own === around ? {} : { direction: own };
  const named = className === undefined ? {} : { className };
  const p = h(className === undefined ? "p" : `p.${className}`, directionOf(own, around), content);
  return delimited("paragraph", { ...direction, ...named }, [p]);
}
