import { DOMParser, type Document, type Element, type Node, onErrorStopParsing } from "@xmldom/xmldom";

/** The document, or null where it is not well-formed. */
export function parseXml(xml: string): Document | null {
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml");
  } catch {
    return null;
  }
}

const elementNode = 1;

export const isElement = (node: Node): node is Element => node.nodeType === elementNode;

export const isText = (node: Node): boolean => node.nodeType === 3 || node.nodeType === 4;

/** The elements directly in a node, in order. */
export function elementsIn(node: Node): Element[] {
  return Array.from(node.childNodes).filter(isElement);
}

/** Every element of this name in a document, in order; names are local ones. */
export function namedElements(document: Document | Element, name: string): Element[] {
  return Array.from(document.getElementsByTagNameNS("*", name));
}
