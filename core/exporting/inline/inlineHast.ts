import type { ElementContent } from "hast";
import type { Break, Inline, Text } from "../../article/inline.ts";
import { linkHast } from "./linkHast.ts";
import { runsHast } from "./runsHast.ts";

/** Inline content as phrasing content of HTML. */
export function inlineHast(content: readonly Inline[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let runs: (Text | Break)[] = [];
  for (const node of content) {
    if (node.type !== "link") {
      runs.push(node);
      continue;
    }
    nodes.push(...runsHast(runs), ...linkHast(node));
    runs = [];
  }
  return [...nodes, ...runsHast(runs)];
}
