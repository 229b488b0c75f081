import type { Node, Element as XmlElement } from "@xmldom/xmldom";
import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { isElement, isText } from "./parseXml.ts";

function childHast(node: Node): ElementContent[] {
  if (isText(node)) return [{ type: "text", value: node.nodeValue ?? "" }];
  if (isElement(node)) return [xhtmlHast(node)];
  // Comments and instructions are kept in sight: the exporters write none.
  return [{ type: "comment", value: node.nodeValue ?? "" }];
}

/** An element of XHTML, as the XML parser gives it, as the tree that HTML is compared in. */
export function xhtmlHast(element: XmlElement): Element {
  const attributes = Array.from(element.attributes)
    .filter(({ name }) => name !== "xmlns" && name !== "xml:lang")
    .map(({ name, value }) => [name, value] as const);
  return h(element.localName ?? "", Object.fromEntries(attributes), Array.from(element.childNodes).flatMap(childHast));
}
