import type { Element } from "hast";
import type { Block } from "../../article/blocks.ts";
import type { Direction } from "../../article/direction.ts";
import { safeHref } from "../../article/safeHref.ts";
import type { Tally } from "../dropped.ts";
import { markupToBlocks } from "../markup/markupToBlocks.ts";
import { elementOf, hastSource, hastTraits } from "./hastSource.ts";
import { elementsOf, type Holder } from "./tree.ts";

export interface WalkedAs {
  base: Direction;
  /** A page of ours, whose every `dir` is meant. */
  isOwn: boolean;
  /** Elements that belong to the site. */
  site?: ReadonlySet<Element>;
  attach(address: string): string | null;
  tally: Tally;
}

/** Links of the story itself that may not be followed, or lead to a place within their page. */
function lostLinks(holder: Holder, site: ReadonlySet<Element>): number {
  const passed = new Set([...site].flatMap((element) => elementsOf(element)));
  return elementsOf(holder).filter((element) => {
    const { href } = element.properties;
    if (element.tagName !== "a" || typeof href !== "string" || href.startsWith("#") || passed.has(element))
      return false;
    return href.trim() !== "" && safeHref(href) === null;
  }).length;
}

/** A part of a parsed page as blocks, and which of them are the site's. */
export function walkPage(
  holder: Holder,
  { base, isOwn, site = new Set(), attach, tally }: WalkedAs,
): { blocks: Block[]; furniture: Set<Block> } {
  const furniture = new Set<Block>();
  const blocks = markupToBlocks(hastSource(holder), {
    ...{ base, isOwn, furniture, attach },
    traitsOf: hastTraits(),
    isFurniture: (node) => {
      const element = elementOf(node);
      return element !== null && site.has(element);
    },
  });
  tally.add("links", lostLinks(holder, site));
  const story = blocks.filter((block) => !furniture.has(block));
  tally.add(
    "remote-pictures",
    story.filter((block) => block.type === "image" && /^https?:/.test(block.source ?? "")).length,
  );
  tally.add("pictures", story.filter((block) => block.type === "image" && block.source === undefined).length);
  return { blocks, furniture };
}
