import type { Element } from "hast";
import type { Block } from "../../article/blocks.ts";
import type { Direction } from "../../article/direction.ts";
import { safeHref } from "../../article/safeHref.ts";
import type { Tally } from "../dropped.ts";
import { markupToBlocks } from "../markup/markupToBlocks.ts";
import { embeds } from "./boundTree.ts";
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

/** A link that may not be followed; one within its own page says nothing elsewhere and is not missed. */
function isLostLink({ tagName, properties: { href } }: Element): boolean {
  const isLink = tagName === "a" && typeof href === "string" && href.trim() !== "" && !href.startsWith("#");
  return isLink && safeHref(href) === null;
}

/** Counts what the story itself, without the site's parts of it, has and an article has not. */
function countLost(holder: Holder, site: ReadonlySet<Element>, tally: Tally): void {
  const passed = new Set([...site].flatMap((element) => [element, ...elementsOf(element)]));
  for (const element of elementsOf(holder)) {
    if (passed.has(element)) continue;
    if (embeds.has(element.tagName)) tally.add("embeds");
    else if (element.tagName === "form") tally.add("forms");
    else if (element.properties.hidden === true) tally.add("hidden");
    else if (isLostLink(element)) tally.add("links");
  }
}

/** Counts the pictures of a story that did not come along with it. */
export function countPictures(blocks: readonly Block[], tally: Tally): void {
  const sources = blocks.flatMap((block) => (block.type === "image" ? [block.source] : []));
  tally.add("remote-pictures", sources.filter((source) => /^https?:/.test(source ?? "")).length);
  tally.add("pictures", sources.filter((source) => source === undefined).length);
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
    onDissolved: () => tally.add("structure"),
    isFurniture: (node) => {
      const element = elementOf(node);
      return element !== null && site.has(element);
    },
  });
  countLost(holder, site, tally);
  return { blocks, furniture };
}
