import type { Element, Nodes, Root } from "hast";
import { elementFault } from "../layouts/allowedElements.ts";
import { isOurs } from "./foreignMarkup.ts";

/** What no exporter writes, each by a sign of what it is, and whether all of it is harmless. */
interface Furniture {
  signs: string[];
  isHarmless: boolean;
}

function signOf({ tagName, properties }: Element): string {
  const entries = Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([tagName, entries]);
}

function addFrom(node: Nodes, found: Furniture): void {
  if (node.type === "comment") found.signs.push(`<!--${node.value}`);
  if (node.type === "element" && !isOurs(node)) {
    found.signs.push(signOf(node));
    // What no layout may hold, whatever let it through.
    found.isHarmless &&= elementFault(node) === null;
  }
  if ("children" in node) for (const child of node.children) addFrom(child, found);
}

function furnitureOf(page: Root): Furniture {
  const found: Furniture = { signs: [], isHarmless: true };
  addFrom(page, found);
  found.signs.sort();
  return found;
}

// One article after another is compared with the same bare page.
const known = new WeakMap<Root, Furniture>();

function knownFurniture(skeleton: Root): Furniture {
  const furniture = known.get(skeleton) ?? furnitureOf(skeleton);
  known.set(skeleton, furniture);
  return furniture;
}

/** True where what is not of the exporter in a page is exactly what the layout has of its own. */
export function isSameFurniture(page: Root, skeleton: Root): boolean {
  const [found, own] = [furnitureOf(page), knownFurniture(skeleton)];
  const isSame = found.signs.length === own.signs.length && found.signs.every((sign, at) => sign === own.signs[at]);
  return isSame && found.isHarmless;
}
