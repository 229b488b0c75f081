import type { ElementContent } from "hast";
import type { Break, Inline, Link, Text } from "../../article/inline.ts";
import { linkHast } from "./linkHast.ts";
import { runsHast } from "./runsHast.ts";

/** Links, and between them the runs that belong together. */
function segments(content: readonly Inline[]): (Link | (Text | Break)[])[] {
  const found: (Link | (Text | Break)[])[] = [];
  for (const node of content) {
    const last = found.at(-1);
    if (node.type === "link") found.push(node);
    else if (Array.isArray(last)) last.push(node);
    else found.push([node]);
  }
  return found;
}

/** Inline content as phrasing content of HTML. */
export function inlineHast(content: readonly Inline[]): ElementContent[] {
  return segments(content).flatMap((part) => (Array.isArray(part) ? runsHast(part) : linkHast(part)));
}
