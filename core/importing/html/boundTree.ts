import type { Element, ElementContent, Root, RootContent } from "hast";
import type { Tally } from "../dropped.ts";
import { blockTags } from "../markup/sourceNode.ts";
import { readStyle } from "../markup/sourceStyle.ts";

/** Deeper than any page is built; elements below are dissolved into their words. */
const deepest = 200;
/** More nodes than the largest of stories has; a page of more is read as its words alone. */
const mostNodes = 400_000;

/** What shows no words of a story. */
const silent = new Set(
  "script style title head template svg noscript datalist select option textarea input canvas link meta base".split(
    " ",
  ),
);
/** What plays or shows something else. */
export const embeds: ReadonlySet<string> = new Set([
  "iframe",
  "frame",
  "object",
  "embed",
  "video",
  "audio",
  "applet",
  "portal",
  "fencedframe",
]);

type Child = RootContent | ElementContent;
type Parent = Root | Element;

function isHidden({ properties }: Element): boolean {
  if (properties.hidden !== undefined && properties.hidden !== false) return true;
  return typeof properties.style === "string" && readStyle(properties.style).hidden;
}

/** All words below a node, those of blocks on lines of their own. Without recursion: it is asked of what is too deep. */
function wordsBelow(top: Element): string {
  const words: string[] = [];
  const stack: Child[] = [top];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === "text") words.push(node.value);
    if (node.type !== "element" || silent.has(node.tagName) || embeds.has(node.tagName)) continue;
    if (blockTags.has(node.tagName) || node.tagName === "br") words.push("\n");
    for (const child of node.children.toReversed()) stack.push(child);
  }
  return words.join("");
}

/** A child as the walk may see it; null for what it may not. */
function allowed(child: Child, depth: number, tally: Tally): Child | null {
  if (child.type === "text") return child;
  if (child.type !== "element" || silent.has(child.tagName)) return null;
  // Emptied, but left to be counted: most of them stand outside the story.
  if (embeds.has(child.tagName)) return { ...child, children: [] };
  if (isHidden(child)) {
    const isWritten = wordsBelow(child).trim() !== "";
    return isWritten ? { type: "element", tagName: "span", properties: { hidden: true }, children: [] } : null;
  }
  if (depth < deepest || child.children.length === 0) return child;
  tally.add("structure");
  return { type: "text", value: wordsBelow(child) };
}

/**
 * Cuts a tree, in place, down to what a walk may meet: without scripts and their like, hidden parts and
 * comments, and no deeper than the stack bears. False where it is too large to be walked at all.
 */
export function boundTree(root: Parent, tally: Tally): boolean {
  const stack: { parent: Parent; depth: number }[] = [{ parent: root, depth: 0 }];
  let nodes = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { parent, depth } = next;
    nodes += parent.children.length;
    if (nodes > mostNodes) return false;
    const kept = (parent.children as Child[]).flatMap((child) => allowed(child, depth, tally) ?? []);
    parent.children = kept as typeof parent.children;
    for (const child of kept) if (child.type === "element") stack.push({ parent: child, depth: depth + 1 });
  }
  return true;
}
