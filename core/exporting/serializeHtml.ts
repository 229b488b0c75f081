import type { ElementContent, Properties, RootContent } from "hast";
import { printable } from "./printable.ts";
import { isVoid } from "./voidElements.ts";

// A bracket may stand in an attribute, but readers that look for comments or tags without parsing HTML, as
// WordPress looks for its blocks, would take it for one; and old browsers end values at the other two quotes.
const inValues = /["&'<`]/g;
const inTexts = /[&<]/g;
const references: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#x27;",
  "<": "&lt;",
  "`": "&#x60;",
};

const escaped = (text: string, signs: RegExp) => printable(text).replace(signs, (sign) => references[sign] ?? sign);

/** Attributes are called in hast as in HTML, but for their case, and this one. */
const attributeName = (property: string) => (property === "className" ? "class" : property.toLowerCase());

function attributesText(properties: Properties): string {
  let html = "";
  for (const property in properties) {
    const value = properties[property];
    if (value === undefined || value === null) continue;
    html += ` ${attributeName(property)}="${escaped(Array.isArray(value) ? value.join(" ") : String(value), inValues)}"`;
  }
  return html;
}

function nodeText(node: RootContent | ElementContent, isRaw: boolean): string {
  if (node.type === "text") return isRaw ? printable(node.value) : escaped(node.value, inTexts);
  if (node.type === "comment") return `<!--${node.value}-->`;
  if (node.type !== "element") return "";
  const { tagName, properties, children } = node;
  let html = `<${tagName}${attributesText(properties)}>`;
  if (isVoid.has(tagName)) return html;
  const holdsRaw = tagName === "script" || tagName === "style";
  for (const child of children) html += nodeText(child, holdsRaw);
  return `${html}</${tagName}>`;
}

/**
 * The text of an HTML tree as the exporters make it: escaped, with nothing in it that HTML forbids, one final
 * newline. Neither a comment nor the text of a script or a style may hold what ends it.
 */
export function serializeHtml(nodes: readonly RootContent[]): string {
  let html = "";
  for (const node of nodes) html += nodeText(node, false);
  return `${html.trimEnd()}\n`;
}
