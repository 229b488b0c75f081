import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";

/** An element, or the page as a whole. */
export type Holder = Element | Root;

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

/** The tree without some elements; the rest of its elements stay the very same where nothing below them goes. */
export function without(node: Holder, taken: ReadonlySet<Element>): Holder {
  const old = node.children as ElementContent[];
  const children = old.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    return taken.has(child) ? [] : [without(child, taken) as Element];
  });
  const isSame = children.length === old.length && children.every((child, index) => child === old[index]);
  return isSame ? node : ({ ...node, children } as Holder);
}
