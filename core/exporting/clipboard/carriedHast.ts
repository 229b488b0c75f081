import type { Element, ElementContent } from "hast";
import { isolateCloser, isolateOpeners } from "../../arabic/isolatedText.ts";
import type { Direction } from "../../article/blocks.ts";
import { h } from "../h.ts";

/** Elements that a program makes a paragraph, an item, a cell or a table of its own. */
const blocks = new Set("div p h1 h2 h3 h4 ul ol li blockquote table th td".split(" "));
/** What only groups others: programs that paste drop it or take it for a box. */
const groups = new Set(["header", "figure", "figcaption", "footer", "aside"]);

const directionIn = ({ properties: { dir } }: Element): Direction | null =>
  dir === "rtl" || dir === "ltr" ? dir : null;

/** Those of them that hold lines. */
const lineHolders = new Set("p h1 h2 h3 h4 li th td".split(" "));

interface Around {
  lang: string;
  /** Of the block around. */
  direction: Direction;
  /** Of the piece, and so of the page it goes into. */
  page: Direction;
}

const text = (value: string): ElementContent => ({ type: "text", value });
const isElement = (node: ElementContent): node is Element => node.type === "element";

/**
 * The lines of a block that runs against the page, each as an isolate of characters: WordPress drops the
 * direction of what is pasted, and their words would stand in the wrong order.
 */
function isolatedLines(children: ElementContent[], own: Direction): ElementContent[] {
  const nested = children.findIndex((child) => isElement(child) && blocks.has(child.tagName));
  const line = nested === -1 ? children : children.slice(0, nested);
  if (line.every((child) => child.type === "text" && child.value.trim() === "")) return children;
  const [opener, closer] = [text(isolateOpeners[own]), text(isolateCloser)];
  const lines = line.flatMap((child) =>
    isElement(child) && child.tagName === "br" ? [closer, child, opener] : [child],
  );
  return [opener, ...lines, closer, ...children.slice(line.length)];
}

/**
 * An isolate twice: as `bdi`, and as characters, since Word does not know the element and WordPress drops it
 * from what is pasted. Not as `span dir`: LibreOffice turns the whole paragraph by it.
 */
function isolateHast(bdi: Element, around: Around): ElementContent {
  const own = directionIn(bdi);
  const children = bdi.children.flatMap((child) => carried(child, around));
  return h("bdi", bdi.properties, [text(isolateOpeners[own ?? "auto"]), ...children, text(isolateCloser)]);
}

function blockHast(node: Element, { lang, direction: inherited, page }: Around): ElementContent {
  const direction = directionIn(node) ?? inherited;
  const { className: _, ...rest } = node.properties;
  const style = `direction:${direction};text-align:${direction === "rtl" ? "right" : "left"}`;
  const children = node.children.flatMap((child) => carried(child, { lang, direction, page }));
  const isAgainst = direction !== page && lineHolders.has(node.tagName);
  const properties = { ...rest, lang, dir: direction, style };
  return { ...node, properties, children: isAgainst ? isolatedLines(children, direction) : children };
}

/** Who said the words of a quote, or a pull quote, by elements that every program takes. */
function groupHast(node: Element, around: Around): ElementContent[] {
  const own = directionIn(node) ?? around.direction;
  const inner = (name: string): ElementContent[] =>
    carried({ ...node, tagName: name, properties: { dir: own } }, around);
  if (node.tagName === "aside") return inner("blockquote");
  if (node.tagName !== "footer") return node.children.flatMap((child) => carried(child, { ...around, direction: own }));
  const words = node.children.flatMap((child) => (child.type === "element" ? child.children : [child]));
  return carried(h("p", { dir: own }, [{ type: "text", value: "— " }, ...words]), around);
}

/**
 * Elements of the fragment as a clipboard carries them: without classes, and every block with language and
 * direction of its own, since what stands around it is dropped. Word reads the direction of a paragraph from
 * its style; files that Midad exports have none.
 */
export function carried(node: ElementContent, around: Around): ElementContent[] {
  if (node.type !== "element") return [node];
  if (groups.has(node.tagName)) return groupHast(node, around);
  if (node.tagName === "bdi") return [isolateHast(node, around)];
  if (blocks.has(node.tagName)) return [blockHast(node, around)];
  const { className: _, ...properties } = node.properties;
  const children = node.children.flatMap((child) => carried(child, around));
  const isBare = node.tagName === "span" && Object.keys(properties).length === 0;
  return isBare ? children : [{ ...node, properties, children }];
}
