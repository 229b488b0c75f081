import type { Element, ElementContent, Nodes } from "hast";
import { isolateCloser, isolateOpeners } from "../../arabic/isolatedText.ts";
import type { Direction } from "../../article/blocks.ts";
import { asRead } from "./asRead.ts";
import type { Line } from "./expectedLines.ts";

/** The direction an element has of itself. */
function ownDirection({ properties }: Element): Direction | null {
  return properties.dir === "rtl" || properties.dir === "ltr" ? properties.dir : null;
}

const nests = new Set(["ul", "ol"]);

/** What is read of phrasing content: `br` is a line end, `bdi` an isolate; lists nested in an item are lines of their own. */
export function phrasing(nodes: readonly ElementContent[]): string {
  let text = "";
  for (const node of nodes) {
    if (node.type === "text") text += node.value.replaceAll("\n", " ");
    if (node.type !== "element" || nests.has(node.tagName)) continue;
    if (node.tagName === "br") {
      text += "\n";
      continue;
    }
    const inner = phrasing(node.children);
    text += node.tagName === "bdi" ? isolateOpeners[ownDirection(node) ?? "auto"] + inner + isolateCloser : inner;
  }
  return text;
}

const headings = new Set(["h2", "h3", "h4"]);
const paragraphKinds = new Set([
  "section",
  "urgent",
  "kicker",
  "deck",
  "byline",
  "meta",
  "summary",
  "source",
  "credit",
]);

/** What a paragraph is by the element it stands in. */
const around: Readonly<Record<string, Line["kind"]>> = {
  blockquote: "quote",
  aside: "pullQuote",
  figcaption: "caption",
};

/** What kind of line an element is; null for one that only holds others. */
function kindOf({ tagName, properties }: Element, paragraph: Line["kind"]): Line["kind"] | null {
  if (tagName === "h1") return "headline";
  if (headings.has(tagName)) return "heading";
  if (tagName === "li") return "item";
  if (tagName === "td" || tagName === "th") return "cell";
  if (tagName === "cite") return "attribution";
  if (tagName === "hr") return "divider";
  if (tagName !== "p") return null;
  const [name] = Array.isArray(properties.className) ? properties.className : [];
  if (typeof name === "string" && paragraphKinds.has(name)) return name as Line["kind"];
  return paragraph;
}

function addLines(node: Nodes, inherited: Direction, paragraph: Line["kind"], lines: Line[]): void {
  if (node.type === "text") {
    const text = asRead(node.value.replaceAll("\n", " "));
    if (text !== "") lines.push({ kind: "stray", text, direction: inherited });
    return;
  }
  if (node.type === "root") for (const child of node.children) addLines(child, inherited, paragraph, lines);
  if (node.type !== "element") return;
  const direction = ownDirection(node) ?? inherited;
  const kind = kindOf(node, paragraph);
  const inside = around[node.tagName] ?? paragraph;
  if (kind === null) {
    for (const child of node.children) addLines(child, direction, inside, lines);
    return;
  }
  lines.push({ kind, text: asRead(phrasing(node.children)), direction });
  for (const child of node.children) {
    if (child.type === "element" && nests.has(child.tagName)) addLines(child, direction, paragraph, lines);
  }
}

/**
 * The lines of parsed HTML in reading order, each with the direction it inherits or sets. Text that
 * stands outside any line comes as `stray`.
 */
export function htmlLines(node: Nodes, inherited: Direction): Line[] {
  const lines: Line[] = [];
  addLines(node, inherited, "paragraph", lines);
  return lines;
}
