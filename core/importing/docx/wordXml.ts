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
    return new DOMParser({ onError: () => {} }).parseFromString(xml, "text/xml");
  } catch {
    return null;
  }
}

export function writePart(parts: WordParts, name: string, document: Document): void {
  parts.set(name, encoder.encode(new XMLSerializer().serializeToString(document)));
}

/** All elements of a name, with its prefix as Word writes it, in the order of the text. */
export function named(top: Document | Element, name: string): Element[] {
  return [...top.getElementsByTagName(name)];
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The elements right below one. */
export function childrenOf(top: Element): Element[] {
  return [...top.childNodes].filter(isElement);
}

/** The first element of a name right below one, or further down a path of names. */
export function childOf(top: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (element, name) => element && childrenOf(element).find((child) => child.tagName === name),
    top,
  );
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
