import type { Element, ElementContent } from "hast";
import type { Direction } from "../../article/blocks.ts";
import { asRead } from "../check/asRead.ts";
import type { Line } from "../check/expectedLines.ts";
import { phrasing } from "../check/htmlLines.ts";
import { elementsNamed } from "../check/pageFacts.ts";
import { type FoundBlock, readDelimited } from "./readDelimited.ts";

/** Thrown while reading where a block is not one that WordPress would write so. */
class Damaged extends Error {}

const inlines = new Set(["a", "br", "strong", "em", "u", "s", "sub", "sup", "bdi", "span"]);

function textOf(nodes: readonly ElementContent[]): string {
  for (const node of nodes) {
    if (node.type === "comment") throw new Damaged();
    if (node.type !== "element") continue;
    if (!inlines.has(node.tagName)) throw new Damaged();
    textOf(node.children);
  }
  return asRead(phrasing(nodes));
}

/** The elements in an element, which has nothing else in it. */
function elementsIn({ children }: Element, ...names: string[]): Element[] {
  return children.map((child) => {
    if (child.type !== "element" || !names.includes(child.tagName)) throw new Damaged();
    return child;
  });
}

function expectClass({ properties }: Element, ...names: string[]): void {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  if (names.length !== classes.length || names.some((name) => !classes.includes(name))) throw new Damaged();
}

const kinds = ["kicker", "deck", "byline", "source"] as const;

/** Lines of a block whose page runs in the direction `around`. */
type Reader = (block: FoundBlock, around: Direction) => Line[];

const paragraph: Reader = ({ facts, element: p }, around) => {
  const { direction = around, className } = facts;
  if (p.tagName !== "p" || (direction !== "rtl" && direction !== "ltr") || p.properties.dir !== facts.direction)
    throw new Damaged();
  expectClass(p, ...(typeof className === "string" ? [className] : []));
  const kind = kinds.find((name) => name === className) ?? "paragraph";
  return [{ kind, text: textOf(p.children), direction }];
};

const heading: Reader = ({ facts: { level = 2 }, element }, direction) => {
  expectClass(element, "wp-block-heading");
  if (element.tagName !== `h${level}`) throw new Damaged();
  return [{ kind: "heading", text: textOf(element.children), direction }];
};

const list: Reader = ({ facts, element }, direction) => {
  expectClass(element, "wp-block-list");
  if (element.tagName !== (facts.ordered ? "ol" : "ul") || element.properties.start !== facts.start)
    throw new Damaged();
  return blocksIn(element.children, ["list-item"]).flatMap((item) => {
    const at = item.element.children.findIndex(({ type }) => type === "comment");
    const own = item.element.children.slice(0, at === -1 ? undefined : at);
    const line: Line = { kind: "item", text: textOf(own), direction };
    const nested = at === -1 ? [] : blocksIn(item.element.children.slice(at), ["list"]);
    return [line, ...nested.flatMap((one) => list(one, direction))];
  });
};

const cite = (element: Element, direction: Direction): Line => ({
  kind: "attribution",
  text: textOf(element.children),
  direction,
});

const quote: Reader = ({ element }, direction) => {
  expectClass(element, "wp-block-quote");
  const last = element.children.at(-1);
  const source = last?.type === "element" && last.tagName === "cite" ? last : null;
  const words = blocksIn(source ? element.children.slice(0, -1) : element.children, ["paragraph"]);
  const lines = words.flatMap((one) => paragraph(one, direction)).map((line) => ({ ...line, kind: "quote" as const }));
  return [...lines, ...(source ? [cite(source, direction)] : [])];
};

const pullquote: Reader = ({ element }, direction) => {
  expectClass(element, "wp-block-pullquote");
  return elementsIn(element, "blockquote")
    .flatMap((inner) => elementsIn(inner, "p", "cite"))
    .map((one): Line => {
      if (one.tagName === "cite") return cite(one, direction);
      return { kind: "pullQuote", text: textOf(one.children), direction };
    })
    .filter(({ text }) => text !== "");
};

const image: Reader = ({ facts: { align, className }, element }, direction) => {
  const own = [align === undefined ? "" : `align${align}`, className === undefined ? "" : String(className)];
  expectClass(element, "wp-block-image", ...own.filter((name) => name !== ""));
  const [img, under, ...more] = elementsIn(element, "img", "figcaption");
  if (img?.tagName !== "img" || under?.tagName === "img" || more.length > 0) throw new Damaged();
  if (!under) return [];
  expectClass(under, "wp-element-caption");
  return [{ kind: "caption", text: textOf(under.children), direction }];
};

const table: Reader = ({ element }, direction) => {
  expectClass(element, "wp-block-table");
  return elementsIn(element, "table").flatMap((whole) =>
    elementsIn(whole, "thead", "tbody")
      .flatMap((part) => elementsIn(part, "tr"))
      .flatMap((row) => elementsIn(row, "td", "th"))
      .map((cell): Line => ({ kind: "cell", text: textOf(cell.children), direction })),
  );
};

const separator: Reader = ({ element }, direction) => {
  expectClass(element, "wp-block-separator", "has-alpha-channel-opacity");
  return [{ kind: "divider", text: "", direction }];
};

const readers: Readonly<Record<string, Reader>> = {
  paragraph,
  heading,
  list,
  quote,
  pullquote,
  image,
  table,
  separator,
};

function blocksIn(nodes: Parameters<typeof readDelimited>[0], names: readonly string[]): FoundBlock[] {
  const blocks = readDelimited(nodes);
  if (blocks === null || blocks.some(({ name }) => !names.includes(name))) throw new Damaged();
  return blocks;
}

/**
 * The lines of a post's blocks in reading order. What stands in a `bdi` is read as an isolate.
 * @returns null where WordPress would not find the blocks that Midad writes
 */
export function wordpressLines(nodes: Parameters<typeof readDelimited>[0], around: Direction): Line[] | null {
  try {
    return blocksIn(nodes, Object.keys(readers)).flatMap((block) => readers[block.name]?.(block, around) ?? []);
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

/** The pictures of a post: where each is looked for, and what it shows in words. */
export function wordpressPictures(root: Parameters<typeof elementsNamed>[0]): (readonly [unknown, unknown])[] {
  return elementsNamed(root, "img").map(({ properties: { src, alt } }) => [src, alt] as const);
}
