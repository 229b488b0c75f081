import type { ElementContent } from "hast";
import type { Article } from "../article/article.ts";
import { blockHast } from "./blocks/blockHast.ts";
import { closingHast, openingHast } from "./datelineHast.ts";
import { firstParagraph } from "./firstParagraph.ts";
import { h } from "./h.ts";
import type { PictureAddress } from "./pictures.ts";

function opened(nodes: ElementContent[], opening: ElementContent[]): ElementContent[] {
  return nodes.map((node) => (node.type === "element" ? { ...node, children: [...opening, ...node.children] } : node));
}

/**
 * The body as elements, the dateline at its first paragraph; a text without any gets one for it.
 * @param without the index of a block that is printed elsewhere; -1 for none
 */
export function bodyHast(article: Article, pictures: PictureAddress, without = -1): ElementContent[] {
  const opening = openingHast(article);
  const at = firstParagraph(article.body);
  const blocks = article.body.flatMap((block, index) => {
    if (index === without) return [];
    const nodes = blockHast(block, article.direction, pictures);
    return index === at ? opened(nodes, opening) : nodes;
  });
  const alone = at === -1 && opening.length > 0 ? [h("p", opening)] : [];
  return [...alone, ...blocks, ...closingHast(article)];
}
