import type { Element, Nodes, Root } from "hast";
import { elementFault } from "../layouts/allowedElements.ts";
import { isOurs } from "./foreignMarkup.ts";

function signOf({ tagName, properties }: Element): string {
  const entries = Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([tagName, entries]);
}

/** Everything below a node that no exporter writes, each by a sign of what it is. */
function furniture(node: Nodes): string[] {
  const own = node.type === "comment" ? [`<!--${node.value}`] : [];
  if (node.type === "element" && !isOurs(node)) own.push(signOf(node));
  return "children" in node ? [...own, ...node.children.flatMap(furniture)] : own;
}

/** What no layout may hold, whatever let it through. */
function isHarmless(node: Nodes): boolean {
  if (node.type === "element" && !isOurs(node) && elementFault(node) !== null) return false;
  return !("children" in node) || node.children.every(isHarmless);
}

/** True where what is not of the exporter in a page is exactly what the layout has of its own. */
export function isSameFurniture(page: Root, skeleton: Root): boolean {
  const [found, own] = [furniture(page).sort(), furniture(skeleton).sort()];
  return found.length === own.length && found.every((sign, index) => sign === own[index]) && isHarmless(page);
}
