import type { Element } from "@xmldom/xmldom";

/** The elements right below one, by local name where one is given. */
export function below(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
}

/** The first element on a way of local names. */
export function firstBelow(parent: Element | null | undefined, ...way: string[]): Element | null {
  let at: Element | null = parent ?? null;
  for (const name of way) at = at === null ? null : (below(at, name)[0] ?? null);
  return at;
}

/** An attribute by its local name: `w:val` and its like. */
export function attribute(element: Element | null, name: string): string | null {
  for (const { localName, value } of element?.attributes ?? []) if (localName === name) return value;
  return null;
}

/** Whether a property that is on or off is there and on (ISO/IEC 29500-1, ST_OnOff); null where it is not there. */
export function isOn(element: Element | null): boolean | null {
  return element === null ? null : !["0", "false", "off"].includes(attribute(element, "val") ?? "1");
}
