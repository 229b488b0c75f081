import type { Article } from "../article.ts";
import { type Block, blockTexts, type Direction, type List } from "../blocks.ts";
import type { Image } from "../image.ts";
import { type Inline, inlineText } from "../inline.ts";
import type { Table } from "../table.ts";

export type LineForm =
  | "paragraph"
  | "heading2"
  | "heading3"
  | "heading4"
  | "quote"
  | "pullQuote"
  | "attribution"
  | "bullet"
  | "number"
  | "row"
  | "image"
  | "divider"
  | "unknown";

/** A line of reading: a block, one item of a list, a row of a table. */
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

function tableLines({ rows, direction, ...rest }: Table, base: Direction): Line[] {
  return rows.map((row, index) => ({
    ...plain,
    form: "row",
    direction: direction ?? base,
    text: row.cells.map(({ content }) => inlineText(content)).join(" | "),
    // What holds for the whole table changes with its first row.
    content: { data: index === 0 ? { ...rest, ...row } : row },
  }));
}

function imageLine(image: Image, base: Direction): Line {
  const text = [inlineText(image.caption), image.credit, image.alt].filter((part) => part !== "").join("\n");
  return { ...plain, form: "image", direction: image.direction ?? base, text, content: { data: image } };
}

function blockLines(block: Block, base: Direction): Line[] {
  if (block.type === "list") return listLines(block, base, 1);
  if (block.type === "table") return tableLines(block, base);
  if (block.type === "image") return [imageLine(block, base)];
  if (block.type === "divider") return [{ ...plain, form: "divider", direction: base, text: "", content: null }];
  if (block.type === "unknown") {
    const text = blockTexts(block).join("\n");
    return [{ ...plain, form: "unknown", direction: base, text, content: { data: block.data } }];
  }
  const form = block.type === "heading" ? (`heading${block.level}` as const) : block.type;
  const lines: Line[] = [];
  const add = (of: LineForm, { direction = base, content }: { direction?: Direction | undefined; content: Inline[] }) =>
    lines.push({ ...plain, form: of, direction, text: inlineText(content), content });
  add(form, block);
  if ("attribution" in block && block.attribution) add("attribution", block.attribution);
  return lines;
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
