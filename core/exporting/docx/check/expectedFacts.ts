import { isolatedText } from "../../../arabic/isolatedText.ts";
import type { Article } from "../../../article/article.ts";
import { blockContents, type List } from "../../../article/blocks.ts";
import type { Image } from "../../../article/image.ts";
import { inlineText } from "../../../article/inline.ts";
import { safeHref } from "../../../article/safeHref.ts";
import { asRead } from "../../check/asRead.ts";
import { isBlank } from "../../printable.ts";

/** Word has nine levels of lists. */
const deepest = 8;

function itemLevels({ items }: List, depth: number): number[] {
  return items.flatMap(({ list }) => [Math.min(depth, deepest), ...(list ? itemLevels(list, depth + 1) : [])]);
}

/** The levels of headings, and of items of lists from 0, in the order they are read. */
export function expectedLevels({ body }: Article): number[] {
  return body.flatMap((block) => {
    if (block.type === "list") return itemLevels(block, 0);
    return block.type === "heading" && !isBlank(inlineText(block.content)) ? [block.level] : [];
  });
}

/** The links that may be followed and have something to click on: address and text. */
export function expectedLinks({ body }: Article): [string, string][] {
  return body.flatMap((block) =>
    blockContents(block).flatMap((content) => {
      // What is not printed for want of words takes no link along: a blank link alone in a paragraph.
      return content.flatMap((node): [string, string][] => {
        const href = node.type === "link" && !isBlank(inlineText(node.content)) ? safeHref(node.href) : null;
        return node.type === "link" && href !== null ? [[href, asRead(linkText(node.content))]] : [];
      });
    }),
  );
}

const linkText = (content: Parameters<typeof isolatedText>[0]) =>
  content
    .map((node) => (node.type === "text" ? isolatedText([{ ...node, text: node.text.replaceAll("\n", " ") }]) : "\n"))
    .join("");

/** The pictures that the file should hold, in order. */
export function expectedPictures({ body }: Article, isHeld: (media: string) => boolean): (Image & { media: string })[] {
  return body.flatMap((block) =>
    block.type === "image" && block.media !== null && isHeld(block.media) ? [{ ...block, media: block.media }] : [],
  );
}
