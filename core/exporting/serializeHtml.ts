import type { Element, ElementContent, Root, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { printable } from "./printable.ts";

type Properties = Element["properties"];

// A bracket may stand in an attribute, but readers that look for comments or tags without parsing HTML,
// as WordPress looks for its blocks, would take it for one. `printable` leaves no noncharacter in any text.
const bracket = "\ufdd0";

function printableValue(value: Properties[string]): Properties[string] {
  if (typeof value === "string") return printable(value).replaceAll("<", bracket);
  return Array.isArray(value) ? value.map((part) => (typeof part === "string" ? printable(part) : part)) : value;
}

function printableNode<Node extends RootContent | ElementContent>(node: Node): Node {
  if (node.type === "text") return { ...node, value: printable(node.value) };
  if (node.type !== "element") return node;
  const properties = Object.fromEntries(Object.entries(node.properties).map(([k, v]) => [k, printableValue(v)]));
  return { ...node, properties, children: node.children.map(printableNode) };
}

/** The text of an HTML tree: escaped, with nothing in it that HTML forbids, one final newline. */
export function serializeHtml(nodes: readonly RootContent[]): string {
  const root: Root = { type: "root", children: nodes.map(printableNode) };
  const html = toHtml(root, { upperDoctype: true, characterReferences: { useNamedReferences: true } });
  return `${html.trimEnd().replaceAll(bracket, "&lt;")}\n`;
}
