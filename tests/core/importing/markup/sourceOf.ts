import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { SourceNode } from "../../../../core/importing/markup/sourceNode.ts";
import { readTraits, type SourceTraits } from "../../../../core/importing/markup/sourceTraits.ts";

/** What cleaning takes out with all that is in it. */
const dropped = new Set(["script", "style", "title", "head", "template", "svg", "noscript", "iframe", "colgroup"]);

const propertyNames: Readonly<Record<string, string>> = {
  class: "className",
  colspan: "colSpan",
  rowspan: "rowSpan",
  srcset: "srcSet",
};

function attributeOf(element: Element, name: string): string | null {
  const property = propertyNames[name] ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const value = element.properties[property];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

function nodeOf(node: Nodes): SourceNode {
  if (node.type === "text") return { nodeType: 3, nodeName: "#text", nodeValue: node.value, childNodes: [] };
  if (node.type === "comment") return { nodeType: 8, nodeName: "#comment", nodeValue: node.value, childNodes: [] };
  const children: Nodes[] = "children" in node ? node.children : [];
  const childNodes = children
    .filter((child) => child.type !== "element" || !dropped.has(child.tagName))
    .map((child) => nodeOf(child));
  if (node.type !== "element") return { nodeType: 11, nodeName: "#document-fragment", nodeValue: null, childNodes };
  return {
    nodeType: 1,
    nodeName: node.tagName.toUpperCase(),
    nodeValue: null,
    childNodes,
    getAttribute: (name) => attributeOf(node, name),
  };
}

/** HTML as the tree of nodes that a DOM would make of it, where there is no DOM. */
export function sourceOf(source: string): SourceNode {
  const root: Root = fromHtml(source, { fragment: true });
  return nodeOf(root);
}

/** What cleaning remembers of an element's attributes. */
export function traitsOf(node: SourceNode): SourceTraits {
  return readTraits((name) => node.getAttribute?.(name) ?? null);
}
