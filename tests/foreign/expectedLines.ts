import type { Article } from "../../core/article/article.ts";
import { type Block, blockContents, blockTexts, type Direction, type List } from "../../core/article/blocks.ts";
import { type Inline, inlineText } from "../../core/article/inline.ts";
import { safeHref } from "../../core/article/safeHref.ts";

/** A line of reading: a paragraph, an item, a cell, a caption. */
export interface Line {
  text: string;
  direction: Direction;
}

function listLines(list: List, around: Direction): Line[] {
  const direction = list.direction ?? around;
  return list.items.flatMap((item) => {
    const own = item.direction ?? direction;
    return [{ text: inlineText(item.content), direction: own }, ...(item.list ? listLines(item.list, own) : [])];
  });
}

function blockLines(block: Block, around: Direction): Line[] {
  const line = (content: readonly Inline[], direction: Direction | undefined = around): Line => ({
    text: inlineText(content),
    direction,
  });
  switch (block.type) {
    case "divider":
    case "image":
      return [];
    case "unknown":
      return blockTexts(block).map((text) => ({ text, direction: around }));
    case "list":
      return listLines(block, around);
    case "table":
      return block.rows.flatMap(({ cells }) =>
        cells.map((cell) => line(cell.content, cell.direction ?? block.direction)),
      );
    case "quote":
    case "pullQuote": {
      const said = block.attribution ? [line(block.attribution.content, block.attribution.direction)] : [];
      return [line(block.content, block.direction), ...said];
    }
    default:
      return [line(block.content, block.direction)];
  }
}

/** The article's own lines but those under pictures, in the order they are read, and which way each runs; those with nothing in them are left out. */
export function expectedLines({ body, direction }: Article): Line[] {
  return body.flatMap((block) => blockLines(block, direction)).filter(({ text }) => text.trim() !== "");
}

/** What stands under its pictures, which a layout may print before the text. */
export function expectedCaptions({ body, direction: around }: Article): Line[] {
  const captions = body.flatMap((block): Line[] => {
    if (block.type !== "image") return [];
    const direction = block.direction ?? around;
    return [
      { text: inlineText(block.caption), direction },
      { text: block.credit, direction },
    ];
  });
  return captions.filter(({ text }) => text.trim() !== "");
}

/** What stands over the text, and must stand somewhere in every file that has room for it. */
export function expectedHead({ kicker, headline, deck, section }: Article): string[] {
  return [kicker, headline, deck, section?.label ?? ""].filter((text) => text !== "");
}

/** Where the article's links may lead, in order. */
export function expectedLinks({ body }: Article): string[] {
  const links = body.flatMap(blockContents).flatMap((content) => content.filter((node) => node.type === "link"));
  return links.flatMap(({ href }) => safeHref(href) ?? []);
}

/** How many pictures the article has a file for. */
export function expectedPictures({ body }: Article): number {
  return body.filter((block) => block.type === "image" && block.media !== null).length;
}
