import type { ListItem as MarkdownItem, List as MarkdownList } from "mdast";
import type { Direction, List } from "../../article/blocks.ts";
import { inlineText } from "../../article/inline.ts";
import { isBlank } from "../printable.ts";
import { inlineMdast } from "./inlineMdast.ts";
import { inlineLeaves } from "./leaves.ts";

/**
 * True for a list that would go on the line before it where no blank line is between: only one that begins
 * with words and, numbered, with 1 ends a paragraph (CommonMark 0.31, 5.2).
 */
function needsBlankLine({ ordered, start, items }: List): boolean {
  return (ordered && start !== undefined && start !== 1) || isBlank(inlineText(items[0]?.content ?? []));
}

/**
 * A list, its items a line each.
 * @param around the direction of the block around it, in which an item of the other direction is isolated
 * @param inherited the direction an item has that says none
 */
export function listMdast(list: List, around: Direction, inherited: Direction): MarkdownList {
  const base = list.direction ?? inherited;
  const children = list.items.map(({ content, direction, list: nested }): MarkdownItem => {
    const own = direction ?? base;
    const words = inlineMdast(inlineLeaves(content, own, around));
    return {
      type: "listItem",
      spread: nested !== undefined && needsBlankLine(nested),
      children: [
        ...(words.length > 0 ? [{ type: "paragraph" as const, children: words }] : []),
        ...(nested ? [listMdast(nested, around, own)] : []),
      ],
    };
  });
  return {
    type: "list",
    ordered: list.ordered,
    start: list.ordered ? (list.start ?? 1) : null,
    spread: false,
    children,
  };
}
