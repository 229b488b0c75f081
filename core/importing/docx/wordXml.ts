import { DOMParser, type Document, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";
import { type WordParts, xmlOf } from "./wordPackage.ts";

export type { Document as XmlDocument, Element as XmlElement };

const encoder = new TextEncoder();

/** A part as a document; null where there is none, or no XML in it. */
export function readPart(parts: WordParts, name: string): Document | null {
  const part = parts.get(name);
  const xml = part ? xmlOf(part) : null;
  if (xml === null) return null;
  try {
    // Where in the text each node stood is of no use here, and half the cost of reading it.
    return new DOMParser({ onError: () => {}, locator: false }).parseFromString(xml, "text/xml");
  } catch {
    return null;
  }
}

export function writePart(parts: WordParts, name: string, document: Document): void {
  parts.set(name, encoder.encode(new XMLSerializer().serializeToString(document)));
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The node after one in the order of the text, below `top`. */
function nextBelow(top: Node, node: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let up: Node | null = node; up && up !== top; up = up.parentNode) if (up.nextSibling) return up.nextSibling;
  return null;
}

/**
 * All elements of a name, or of several, with the prefix as Word writes it, in the order of the text. The
 * library's own lists follow the document as it changes, at twenty times the cost.
 */
export function named(top: Document | Element, ...names: string[]): Element[] {
  const wanted = new Set(names);
  const found: Element[] = [];
  for (let node = nextBelow(top, top); node; node = nextBelow(top, node))
    if (isElement(node) && wanted.has(node.tagName)) found.push(node);
  return found;
}

/** The elements right below one. */
export function childrenOf(top: Element): Element[] {
  const found: Element[] = [];
  for (let node = top.firstChild; node; node = node.nextSibling) if (isElement(node)) found.push(node);
  return found;
}

/** The first element of a name right below one, or further down a path of names. */
export function childOf(top: Element | undefined, ...path: string[]): Element | undefined {
  let element = top;
  for (const name of path) {
    let node = element?.firstChild ?? null;
    while (node && !(isElement(node) && node.tagName === name)) node = node.nextSibling;
    element = node && isElement(node) ? node : undefined;
  }
  return element;
}

/** An on-off property: there and not taken back; undefined where it says nothing. */
export function flag(element: Element | undefined): boolean | undefined {
  return element && !/^(?:0|false|off)$/.test(element.getAttribute("w:val") ?? "");
}

export function remove(element: Element): void {
  element.parentNode?.removeChild(element);
}

/** Puts what is in an element in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element);
  remove(element);
}
