import type { Element, ElementContent, Root } from "xast";
import { toXml } from "xast-util-to-xml";
import { printable } from "../printable.ts";

// What HTML forbids XML forbids too, and `printable` takes it out.
function tidy<Node extends ElementContent>(node: Node): Node {
  if (node.type === "text") return { ...node, value: printable(node.value) };
  if (node.type !== "element") return node;
  const attributes = Object.entries(node.attributes).map(([name, value]) => [
    name,
    // A reader makes spaces of line ends in attributes; so do we, that both say the same.
    typeof value === "string" ? printable(value).replace(/\s/g, " ") : value,
  ]);
  return { ...node, attributes: Object.fromEntries(attributes), children: node.children.map(tidy) };
}

/** What holds elements only, each to stand on a line of its own, so that people and diffs can read it. */
const structural = new Set(
  "nitf head docdata body body.head body.content newsItem itemMeta contentMeta contentSet inlineXML html".split(" "),
);

function onLines(element: Element): Element {
  const lineEnd = { type: "text" as const, value: "\n" };
  const children = element.children.map((child) => (child.type === "element" ? onLines(child) : child));
  if (!structural.has(element.name) || children.some(({ type }) => type === "text")) return { ...element, children };
  return { ...element, children: [lineEnd, ...children.flatMap((child) => [child, lineEnd])] };
}

/** An XML document in UTF-8: declared, escaped, one final newline. */
export function serializeXml(root: Element): string {
  const document: Root = {
    type: "root",
    children: [
      { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' },
      { type: "text", value: "\n" },
      onLines(tidy(root)),
    ],
  };
  // To readers of XML 1.1, and some of 1.0, these are line ends unless they are written as references.
  const xml = toXml(document, { closeEmptyElements: true })
    // Not allowed in text (XML 1.0, 2.4), and the serializer leaves it.
    .replaceAll("]]>", "]]&gt;")
    .replaceAll("\u2028", "&#x2028;")
    .replaceAll("\u2029", "&#x2029;");
  return `${xml}\n`;
}
