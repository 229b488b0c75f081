import type { Element, ElementContent, RootContent } from "hast";

/** A block as WordPress finds it: what its comment says, and the one element between its comments. */
export interface FoundBlock {
  name: string;
  facts: Readonly<Record<string, unknown>>;
  element: Element;
}

type Nodes = readonly (RootContent | ElementContent)[];

const opener = /^ wp:([a-z-]+)(?: (\{.*\}))? $/s;

function factsOf(json: string | undefined): Record<string, unknown> | null {
  if (json === undefined) return {};
  try {
    const facts: unknown = JSON.parse(json);
    return facts !== null && typeof facts === "object" && !Array.isArray(facts) ? { ...facts } : null;
  } catch {
    return null;
  }
}

const isSpace = (node: Nodes[number]) => node.type === "text" && node.value.trim() === "";

/**
 * Reads a run of blocks by WordPress's grammar.
 * @param nodes siblings; the nodes inside a block's element are read when its lines are
 * @returns the blocks, or null where a comment does not open or close one, or something stands outside
 */
export function readDelimited(nodes: Nodes): FoundBlock[] | null {
  const left = nodes.filter((node) => !isSpace(node));
  if (left.length % 3 !== 0) return null;
  const blocks: FoundBlock[] = [];
  for (let at = 0; at < left.length; at += 3) {
    const [open, element, close] = left.slice(at, at + 3);
    if (open?.type !== "comment" || element?.type !== "element" || close?.type !== "comment") return null;
    const [, name = "", json] = opener.exec(open.value) ?? [];
    const facts = factsOf(json);
    if (name === "" || facts === null || close.value !== ` /wp:${name} `) return null;
    blocks.push({ name, facts, element });
  }
  return blocks;
}
