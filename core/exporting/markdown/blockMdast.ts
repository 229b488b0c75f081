import type { BlockContent, PhrasingContent, RootContent } from "mdast";
import { type Block, blockTexts, type Direction, type PullQuote, type Quote } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import type { Inline } from "../../article/inline.ts";
import type { PictureAddress } from "../pictures.ts";
import { isBlank, printable } from "../printable.ts";
import { inAside, inDirection } from "./inDirection.ts";
import { inlineMdast, withSafeEnds } from "./inlineMdast.ts";
import { inlineLeaves, type Leaf, textLeaf } from "./leaves.ts";
import { listMdast } from "./listMdast.ts";
import { tableMdast } from "./tableMdast.ts";

const shows = (leaves: readonly Leaf[]) => !isBlank(leaves.map(({ text }) => text).join(""));

function paragraphOf(leaves: readonly Leaf[]): BlockContent[] {
  return shows(leaves) ? [{ type: "paragraph", children: inlineMdast(leaves) }] : [];
}

/** The words and, after a dash, who said them, as paragraphs of one quotation. */
function quoteMdast({ type, content, direction, attribution }: Quote | PullQuote, around: Direction): RootContent[] {
  const own = direction ?? around;
  const source = attribution ? inlineLeaves(attribution.content, attribution.direction ?? around, own) : [];
  const children = [
    ...paragraphOf(inlineLeaves(content, own, own)),
    ...(shows(source) ? paragraphOf([...textLeaf("— "), ...source]) : []),
  ];
  const quote: RootContent[] = children.length > 0 ? [{ type: "blockquote", children }] : [];
  return type === "quote" ? inDirection(own, around, quote) : inAside(own, around, quote);
}

/** A paragraph of its own: the picture, and on lines under it its caption and its credit. */
function imageMdast(image: Image, around: Direction, pictures: PictureAddress): RootContent[] {
  const { media, alt, caption, credit, direction } = image;
  const own = direction ?? around;
  const url = (media === null ? null : pictures(media))?.src ?? null;
  const picture: PhrasingContent = { type: "image", url: url ?? "", alt: printable(alt).replace(/\s+/g, " ").trim() };
  const under = [inlineLeaves(caption, own, own), inlineLeaves([{ type: "text", text: credit }], own, own)]
    .filter(shows)
    .map((leaves) => inlineMdast(leaves));
  const lines = url === null ? under : [[picture], ...under];
  const children = lines.flatMap((line, index) => (index > 0 ? [{ type: "break" as const }, ...line] : line));
  return children.length === 0
    ? []
    : inDirection(own, around, [{ type: "paragraph", children: withSafeEnds(children) }]);
}

/**
 * A block as Markdown.
 * @param before what opens it, the dateline of a first paragraph
 */
export function blockMdast(
  block: Block,
  around: Direction,
  pictures: PictureAddress,
  before: readonly Inline[],
): RootContent[] {
  switch (block.type) {
    case "paragraph": {
      const own = block.direction ?? around;
      const words = inlineLeaves([...before, ...block.content], own, own);
      return inDirection(own, around, paragraphOf(words));
    }
    case "heading": {
      const own = block.direction ?? around;
      const words = inlineLeaves(block.content, own, own);
      if (!shows(words)) return [];
      return inDirection(own, around, [{ type: "heading", depth: block.level, children: inlineMdast(words, "tag") }]);
    }
    case "quote":
    case "pullQuote":
      return quoteMdast(block, around);
    case "list": {
      const own = block.direction ?? around;
      return inDirection(own, around, [listMdast(block, own, own)]);
    }
    case "table": {
      const own = block.direction ?? around;
      return inDirection(own, around, [tableMdast(block, own)]);
    }
    case "image":
      return imageMdast(block, around, pictures);
    case "divider":
      return [{ type: "thematicBreak" }];
    case "unknown":
      return blockTexts(block).flatMap((text) => paragraphOf(inlineLeaves([{ type: "text", text }], around, around)));
  }
}
