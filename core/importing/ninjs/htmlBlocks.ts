import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Block, Direction, ListItem } from "../../article/blocks.ts";
import { type Inline, inlineFromText } from "../../article/inline.ts";
import { htmlLines } from "../../exporting/check/htmlLines.ts";
import { orderedInline } from "../text/orderedInline.ts";

/** More than any news text has, in UTF-16 units, and deeper than any. */
const longestHtml = 1_000_000;
const deepest = 200;

const unread = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "head",
  "title",
  "textarea",
  "select",
]);

/** Takes out, in place, what no reader is shown; false where the tree is too deep to be walked. */
function sift(tree: Root): boolean {
  const open: { node: Root | Element; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > deepest) return false;
    const kept: Nodes[] = node.children.filter((child) => child.type !== "element" || !unread.has(child.tagName));
    node.children = kept as Element["children"];
    for (const child of kept) if (child.type === "element") open.push({ node: child, depth: depth + 1 });
  }
  return true;
}

function treeOf(html: string): Root | null {
  try {
    const tree = fromHtml(html, { fragment: true });
    return sift(tree) ? tree : null;
  } catch {
    // The parser builds its tree by calling itself, and some thousand levels are more than a stack holds.
    return null;
  }
}

const contentOf = (text: string): Inline[] => orderedInline(inlineFromText(text), false);
const headings = new Set(["headline", "heading"]);
const quotes = new Set(["quote", "pullQuote"]);

/**
 * The HTML of a ninjs body as blocks: its paragraphs, headings, quotes and list items with their
 * directions, of their contents the words, isolates and line breaks. None where it is too large or too deep.
 * @param base the direction of the text as a whole; blocks of that direction have none of their own
 */
export function htmlBlocks(html: string, base: Direction): Block[] {
  const tree = html.length > longestHtml ? null : treeOf(html);
  const blocks: Block[] = [];
  for (const { kind, text, direction } of tree ? htmlLines(tree, base) : []) {
    if (text === "" && kind !== "divider") continue;
    const own = direction === base ? {} : { direction };
    const last = blocks.at(-1);
    if (kind === "divider") blocks.push({ type: "divider" });
    else if (kind === "item") {
      const item: ListItem = { ...own, content: contentOf(text) };
      if (last?.type === "list") last.items.push(item);
      else blocks.push({ type: "list", ordered: false, items: [item] });
    } else if (headings.has(kind)) blocks.push({ type: "heading", level: 2, ...own, content: contentOf(text) });
    else if (quotes.has(kind)) blocks.push({ type: "quote", ...own, content: contentOf(text) });
    else blocks.push({ type: "paragraph", ...own, content: contentOf(text) });
  }
  return blocks;
}
