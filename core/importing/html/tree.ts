import type { Element, ElementContent, Nodes, RootContent } from "hast";

type Child = RootContent | ElementContent;

/** All elements below a node, in reading order. Without recursion: a tree that is not cut yet may be deep. */
export function elementsOf(top: Nodes): Element[] {
  const found: Element[] = [];
  const stack: Child[] = "children" in top ? (top.children as Child[]).toReversed() : [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== "element") continue;
    found.push(node);
    for (const child of node.children.toReversed()) stack.push(child);
  }
  return found;
}

/** The text below a node, as it stands there; "" for none. */
export function textOf(top: Nodes | undefined): string {
  const text: string[] = [];
  const stack: Child[] = top && "children" in top ? (top.children as Child[]).toReversed() : [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "text") text.push(node.value);
    else if (node.type === "element") for (const child of node.children.toReversed()) stack.push(child);
  }
  return text.join("");
}

/** The names in an element's `class`. */
export function classesOf({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
