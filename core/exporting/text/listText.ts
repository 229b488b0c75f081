import { printedNumber } from "../../arabic/digits.ts";
import type { List } from "../../article/blocks.ts";
import { blockLine } from "./blockLine.ts";

/** A list in plain text: a line an item, `- ` or its number in the digits of the piece before it, nested ones two spaces in. */
export function listText(list: List, language: string, depth = 0): string {
  const first = list.start ?? 1;
  return list.items
    .flatMap((item, index) => {
      const marker = list.ordered ? `${printedNumber(first + index, language)}.` : "-";
      const own = `${"  ".repeat(depth)}${marker} ${blockLine(item.content)}`;
      return item.list ? [own, listText(item.list, language, depth + 1)] : [own];
    })
    .join("\n");
}
