import type { Element, Node } from "@xmldom/xmldom";
import type { Direction } from "../../article/blocks.ts";
import { asRead } from "../check/asRead.ts";
import type { Line } from "../check/expectedLines.ts";
import { elementsIn, isElement, isText } from "../xml/parseXml.ts";

const nests = new Set(["ul", "ol"]);

/** The words of a line; lists nested in an item are lines of their own. */
function wordsIn(node: Node): string {
  return Array.from(node.childNodes)
    .map((child) => {
      if (isText(child)) return (child.nodeValue ?? "").replaceAll("\n", " ");
      if (!isElement(child) || nests.has(child.localName ?? "")) return "";
      return child.localName === "br" ? "\n" : wordsIn(child);
    })
    .join("");
}

const classesOf = (element: Element) => (element.getAttribute("class") ?? "").split(" ");

const kinds: Readonly<Record<string, Line["kind"]>> = {
  p: "paragraph",
  hl2: "heading",
  li: "item",
  td: "cell",
  th: "cell",
  credit: "attribution",
  "media-caption": "caption",
  "media-producer": "credit",
  hr: "divider",
};

/** The lines of NITF's block content in reading order, with the direction each inherits or has in its class. */
export function nitfLines(element: Element, inherited: Direction, within: Line["kind"] | null = null): Line[] {
  const classes = classesOf(element);
  const direction = classes.includes("ltr") ? "ltr" : classes.includes("rtl") ? "rtl" : inherited;
  const name = element.localName ?? "";
  const quote = classes.includes("pullquote") ? ("pullQuote" as const) : ("quote" as const);
  const inside = name === "bq" ? quote : within;
  const kind = name === "p" && inside ? inside : kinds[name];
  if (kind === undefined) return elementsIn(element).flatMap((child) => nitfLines(child, direction, inside));
  const line: Line = { kind, text: asRead(wordsIn(element)), direction };
  const nested = elementsIn(element).filter(({ localName }) => nests.has(localName ?? ""));
  return [line, ...nested.flatMap((child) => nitfLines(child, direction))];
}
