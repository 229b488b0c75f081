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
  return nodes
    .map((node) => {
      if (node.type === "text") return node.value.replaceAll("\n", " ");
      if (node.type !== "element" || nests.has(node.tagName)) return "";
      if (node.tagName === "br") return "\n";
      const inner = phrasing(node.children);
      return node.tagName === "bdi" ? isolateOpeners[ownDirection(node) ?? "auto"] + inner + isolateCloser : inner;
    })
    .join("");
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

/**
 * The lines of parsed HTML in reading order, each with the direction it inherits or sets. Text that
 * stands outside any line comes as `stray`.
 */
export function htmlLines(node: Nodes, inherited: Direction, paragraph: Line["kind"] = "paragraph"): Line[] {
  if (node.type === "text") {
    const text = asRead(node.value.replaceAll("\n", " "));
    return text === "" ? [] : [{ kind: "stray", text, direction: inherited }];
  }
  if (node.type !== "element" && node.type !== "root") return [];
  const direction = (node.type === "element" ? ownDirection(node) : null) ?? inherited;
  const kind = node.type === "element" ? kindOf(node, paragraph) : null;
  const inside = (node.type === "element" && around[node.tagName]) || paragraph;
  if (kind === null || node.type === "root")
    return node.children.flatMap((child) => htmlLines(child, direction, inside));
  const line: Line = { kind, text: asRead(phrasing(node.children)), direction };
  const nested = node.children.filter((child) => child.type === "element" && nests.has(child.tagName));
  return [line, ...nested.flatMap((child) => htmlLines(child, direction, paragraph))];
}
