import type { List } from "../../article/blocks.ts";
import { blockLine } from "./blockLine.ts";

/** A list in plain text: a line an item, `- ` or its number before it, nested ones two spaces in. */
export function listText(list: List, depth = 0): string {
  const first = list.start ?? 1;
  return list.items
    .flatMap((item, index) => {
      const marker = list.ordered ? `${first + index}.` : "-";
      const own = `${"  ".repeat(depth)}${marker} ${blockLine(item.content)}`;
      return item.list ? [own, listText(item.list, depth + 1)] : [own];
    })
    .join("\n");
}
