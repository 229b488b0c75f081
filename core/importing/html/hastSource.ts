import type { Element, Nodes } from "hast";
import type { SourceNode } from "../markup/sourceNode.ts";
import { noTraits, readTraits, type SourceTraits } from "../markup/sourceTraits.ts";

/** Attributes whose property has another name than the attribute in small letters with its dashes taken out. */
const propertyNames: Readonly<Record<string, string>> = {
  class: "className",
  colspan: "colSpan",
  rowspan: "rowSpan",
  srcset: "srcSet",
};

/** An attribute as it was written; null where there is none. */
export function attributeOf({ properties }: Element, name: string): string | null {
  const value = properties[propertyNames[name] ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** A node of a hast tree as the walk sees it. */
export interface HastSource extends SourceNode {
  readonly hast: Nodes;
}

/** The element that a node of such a walk stands for; null for text. */
export function elementOf(node: SourceNode): Element | null {
  const { hast } = node as HastSource;
  return hast.type === "element" ? hast : null;
}

/** A hast tree as the nodes of a walk; the tree must be one that `boundTree` has cut, or shallow. */
export function hastSource(hast: Nodes): HastSource {
  if (hast.type === "text") return { hast, nodeType: 3, nodeName: "#text", nodeValue: hast.value, childNodes: [] };
  const children: Nodes[] = "children" in hast ? hast.children : [];
  const childNodes = children.map(hastSource);
  if (hast.type !== "element") return { hast, nodeType: 11, nodeName: "#fragment", nodeValue: null, childNodes };
  const getAttribute = (name: string) => attributeOf(hast, name);
  return { hast, nodeType: 1, nodeName: hast.tagName, nodeValue: null, childNodes, getAttribute };
}

/** What an element of such a tree is to an article. */
export function hastTraits(): (node: SourceNode) => SourceTraits {
  const known = new WeakMap<SourceNode, SourceTraits>();
  return (node) => {
    const element = elementOf(node);
    // A large table is nothing but such.
    if (element === null || Object.keys(element.properties).length === 0) return noTraits;
    const traits = known.get(node) ?? readTraits((name) => node.getAttribute?.(name) ?? null);
    known.set(node, traits);
    return traits;
  };
}
