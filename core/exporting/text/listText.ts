import { printedNumber } from "../../arabic/digits.ts";
import type { Direction, List } from "../../article/blocks.ts";
import { blockLine } from "./blockLine.ts";
import type { TextStyle } from "./textStyle.ts";

/**
 * A list in plain text: a line an item, `- ` or its number in the digits of the piece before it, nested ones
 * two spaces in. Message apps make lists of such lines themselves.
 */
export function listText(list: List, language: string, around: Direction, style: TextStyle, depth = 0): string {
  const first = list.start ?? 1;
  const base = list.direction ?? around;
  return list.items
    .flatMap((item, index) => {
      const direction = item.direction ?? base;
      const marker = list.ordered ? `${printedNumber(first + index, language)}.` : "-";
      const own = style.lines(`${"  ".repeat(depth)}${marker} ${blockLine(item.content, style)}`, direction);
      return item.list ? [own, listText(item.list, language, direction, style, depth + 1)] : [own];
    })
    .join("\n");
}
