import type { Properties } from "hast";
import { h } from "hastscript";
import { withoutReferences } from "./references.ts";

const attribute = /([a-z][a-z-]*)(?:="([^"]*)")?/g;

/** How an attribute is kept in a tree. */
interface Keeping {
  /** Its name there. */
  property: string;
  /** True where the value is kept as it is, and no number, list or truth is made of it. */
  isWords: boolean;
}

const read = (name: string, value: string): Properties => h("i", { [name]: value }).properties;

function keepingOf(name: string): Keeping {
  const [[property, number] = [name, null]] = Object.entries(read(name, "7"));
  return { property, isWords: number === "7" && read(name, "")[property] === "" };
}

// There are few names, and whoever is asked for one looks it up in a list of all that HTML and SVG have.
const keepings = new Map<string, Keeping>();
const mostNames = 200;

function knownKeeping(name: string): Keeping {
  const known = keepings.get(name);
  if (known) return known;
  if (keepings.size >= mostNames) keepings.clear();
  const keeping = keepingOf(name);
  keepings.set(name, keeping);
  return keeping;
}

/**
 * The attributes of a start tag as hastscript keeps them.
 * @param written all that stands between the name and the bracket
 * @returns null where one is there twice, or its value is not plain
 */
export function propertiesOf(written: string): Properties | null {
  const properties: Properties = {};
  if (written === "") return properties;
  attribute.lastIndex = 0;
  for (let found = attribute.exec(written); found; found = attribute.exec(written)) {
    const [, name = "", raw = ""] = found;
    const value = withoutReferences(raw);
    const { property, isWords } = knownKeeping(name);
    if (value === null || Object.hasOwn(properties, property)) return null;
    properties[property] = isWords ? value : (read(name, value)[property] ?? value);
  }
  return properties;
}
