import type { Article } from "../article.ts";
import { type Block, blockTexts, type Direction, type List } from "../blocks.ts";
import { type Inline, inlineText } from "../inline.ts";

export type LineForm =
  | "paragraph"
  | "heading2"
  | "heading3"
  | "heading4"
  | "quote"
  | "bullet"
  | "number"
  | "divider"
  | "unknown";

/** A line of reading: a block, or one item of a list. */
export interface Line {
  form: LineForm;
  /** How many lists stand around an item; 0 for what is not an item. */
  depth: number;
  direction: Direction;
  /** May hold `\n`; empty for a divider. */
  text: string;
  /** What stands in the file besides the words: marks, links, what is not known. */
  content: readonly Inline[] | { data: unknown } | null;
  /** The number a list starts with, at its first item. */
  start: number | undefined;
  /** What stands before an item: a number and a point, or a bullet; empty for what is not an item. */
  marker: string;
}

const plain = { depth: 0, start: undefined, marker: "" };

function listLines(list: List, base: Direction, depth: number): Line[] {
  const around = list.direction ?? base;
  return list.items.flatMap((item, index) => [
    {
      form: list.ordered ? ("number" as const) : ("bullet" as const),
      depth,
      direction: item.direction ?? around,
      text: inlineText(item.content),
      content: item.content,
      start: index === 0 ? list.start : undefined,
      marker: list.ordered ? `${(list.start ?? 1) + index}.` : "•",
    },
    ...(item.list ? listLines(item.list, around, depth + 1) : []),
  ]);
}

function blockLines(block: Block, base: Direction): Line[] {
  if (block.type === "list") return listLines(block, base, 1);
  if (block.type === "divider") return [{ ...plain, form: "divider", direction: base, text: "", content: null }];
  if (block.type === "unknown") {
    const text = blockTexts(block).join("\n");
    return [{ ...plain, form: "unknown", direction: base, text, content: { data: block.data } }];
  }
  const form = block.type === "heading" ? (`heading${block.level}` as const) : block.type;
  const { content } = block;
  return [{ ...plain, form, direction: block.direction ?? base, text: inlineText(content), content }];
}

/** The body line by line, each with the direction it is read in. */
export function articleLines(article: Pick<Article, "body" | "direction">): Line[] {
  return article.body.flatMap((block) => blockLines(block, article.direction));
}

/** True where two lines differ in nothing but, perhaps, their words. */
export function sameShape(one: Line, other: Line): boolean {
  const outer = ["form", "depth", "direction", "start"] as const;
  if (outer.some((key) => one[key] !== other[key])) return false;
  // Where the words differ, the runs they stand in differ with them.
  return one.text !== other.text || JSON.stringify(one.content) === JSON.stringify(other.content);
}
