import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { PastedNode } from "../../renderer/editor/paste/pastedNode.ts";
import { noStyle, type PastedStyle, readStyle } from "../../renderer/editor/paste/pastedStyle.ts";

const attributeNames: Readonly<Record<string, string>> = {
  dir: "dir",
  lang: "lang",
  href: "href",
  start: "start",
  style: "style",
};

function attributeOf(element: Element, name: string): string | null {
  const value = element.properties[attributeNames[name] ?? name];
  return value === undefined || value === null ? null : String(value);
}

function nodeOf(node: Nodes): PastedNode {
  if (node.type === "text") return { nodeType: 3, nodeName: "#text", nodeValue: node.value, childNodes: [] };
  if (node.type === "comment") return { nodeType: 8, nodeName: "#comment", nodeValue: node.value, childNodes: [] };
  const childNodes = "children" in node ? node.children.map((child) => nodeOf(child as Nodes)) : [];
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
export function domOf(html: string): PastedNode {
  const root: Root = fromHtml(html, { fragment: true });
  return nodeOf(root);
}

/** What cleaning remembers of an element's style. */
export function styleOf(node: PastedNode): PastedStyle {
  const css = node.getAttribute?.("style");
  return css ? readStyle(css) : noStyle;
}
