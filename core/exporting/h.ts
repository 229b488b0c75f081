import type { Element, ElementContent, Properties } from "hast";

type Child = ElementContent | string | readonly Child[];

/** Properties and nodes are told apart by what every node has. */
const isProperties = (given: Child | Properties | undefined): given is Properties =>
  typeof given === "object" && !Array.isArray(given) && !("children" in given || "value" in given);

function add(children: ElementContent[], child: Child): void {
  if (typeof child === "string") children.push({ type: "text", value: child });
  else if ("type" in child) children.push(child);
  else for (const one of child) add(children, one);
}

/**
 * An element of HTML, as hastscript's `h` makes it of what the exporters give, without asking of every attribute
 * what it is.
 * @param selector its name, and after a point the class it may have
 * @param given its attributes by their names in hast, those that are undefined left out; or its first child
 */
export function h(selector: string, given?: Properties | Child, ...others: Child[]): Element {
  const [tagName = "", className] = selector.split(".");
  const properties: Properties = className === undefined ? {} : { className: [className] };
  const children: ElementContent[] = [];
  if (isProperties(given)) Object.assign(properties, given);
  else if (given !== undefined) add(children, given);
  for (const child of others) add(children, child);
  return { type: "element", tagName, properties, children };
}
