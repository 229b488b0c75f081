import { type Block, blockTexts, type Direction, type PullQuote, type Quote } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import { isBlank } from "../printable.ts";
import { blockLine, withoutBlankLines } from "./blockLine.ts";
import { listText } from "./listText.ts";
import { tableText } from "./tableText.ts";
import { bareStyle, type TextStyle } from "./textStyle.ts";

/** Not stars with spaces between them, which WhatsApp makes a list. */
const divider = "———";

function quoteText({ content, attribution, direction }: Quote | PullQuote, around: Direction, style: TextStyle) {
  const words = blockLine(content, style);
  const source = blockLine(attribution?.content ?? [], style);
  const lines = [
    style.lines(words, direction ?? around),
    isBlank(source) ? "" : style.lines(`— ${source}`, attribution?.direction ?? around),
  ];
  return lines.filter((line) => !isBlank(line)).join("\n");
}

function imageText({ caption, credit, direction = "rtl" }: Image, style: TextStyle): string {
  return [blockLine(caption, style), withoutBlankLines(credit)]
    .filter((line) => !isBlank(line))
    .map((line) => style.lines(line, direction))
    .join("\n");
}

/**
 * A block as paragraphs of plain text.
 * @param around the direction of the piece
 * @param before what opens it, the dateline of a first paragraph
 */
export function blockText(
  block: Block,
  language: string,
  around: Direction = "rtl",
  style: TextStyle = bareStyle,
  before = "",
): string[] {
  switch (block.type) {
    case "divider":
      return [divider];
    case "list":
      return [listText(block, language, around, style)];
    case "table":
      return [tableText(block, around, style)];
    case "image":
      return [imageText({ ...block, direction: block.direction ?? around }, style)];
    case "unknown":
      return blockTexts(block).map((text) => style.lines(withoutBlankLines(text), around));
    case "quote":
    case "pullQuote":
      return [quoteText(block, around, style)];
    default:
      return [style.lines(before + blockLine(block.content, style), block.direction ?? around)];
  }
}
