import { isolateCloser, isolateOpeners } from "../../arabic/isolatedText.ts";
import type { Direction } from "../../article/blocks.ts";
import { type Inline, inlineText, type Mark } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import { isBlank, printable } from "../printable.ts";

/** A run of text, or the end of a line, with all that stands around it. */
export interface Leaf {
  /** `\n` for the end of a line, which is in no other text. */
  text: string;
  marks: readonly Mark[];
  /** Of the link it is in; `link` tells two neighbours with one address apart. */
  href: string | null;
  link: number;
}

const lineEnd = "\n";
const bare = { marks: [], href: null, link: -1 } as const;

/**
 * An isolate is written as its characters, U+2066 to U+2069: they are text, and so come through programs
 * that drop HTML (Hugo as it is set up, GitHub's list of elements, which has no `bdi`, pandoc on its way to Word).
 */
function leavesOf(content: readonly Inline[], href: string | null = null, link = -1): Leaf[] {
  return content.flatMap((node, index): Leaf[] => {
    if (node.type === "break") return [{ text: lineEnd, marks: [], href, link }];
    if (node.type === "link") {
      const safe = isBlank(inlineText(node.content)) ? null : safeHref(node.href);
      return leavesOf(node.content, safe, safe === null ? -1 : index);
    }
    const text = printable(node.text).replace(/[ \t\n]+/g, " ");
    const isolated = node.isolate ? isolateOpeners[node.isolate] + text + isolateCloser : text;
    return isolated === "" ? [] : [{ text: isolated, marks: node.marks ?? [], href, link }];
  });
}

const isEnd = (leaf: Leaf | undefined) => leaf === undefined || leaf.text === lineEnd;

/** Without the spaces that Markdown would have to spell out, at the edges of lines, and without lines at the edges. */
function trimmed(leaves: readonly Leaf[]): Leaf[] {
  const kept: Leaf[] = [];
  for (const leaf of leaves) {
    const text = isEnd(kept.at(-1)) && leaf.text !== lineEnd ? leaf.text.replace(/^ +/, "") : leaf.text;
    if (leaf.text === lineEnd) while (kept.at(-1)?.text.endsWith(" ")) shorten(kept);
    if (text !== "" && (text !== lineEnd || kept.length > 0)) kept.push({ ...leaf, text });
  }
  while (kept.length > 0 && (isEnd(kept.at(-1)) || kept.at(-1)?.text.endsWith(" "))) {
    if (isEnd(kept.at(-1))) kept.pop();
    else shorten(kept);
  }
  return kept;
}

function shorten(leaves: Leaf[]): void {
  const last = leaves.pop();
  const text = last?.text.replace(/ +$/, "") ?? "";
  if (last && text !== "") leaves.push({ ...last, text });
}

/** Spaces at the edge of a mark stand outside it: Markdown's signs do not work beside them. */
function looseSpaces(leaves: readonly Leaf[]): Leaf[] {
  return leaves.flatMap((leaf, index) => {
    const shared = (...around: (Leaf | undefined)[]) =>
      leaf.marks.filter((mark) => around.every((one) => one?.marks.includes(mark)));
    const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(leaf.text) ?? [];
    const [previous, next] = [leaves[index - 1], leaves[index + 1]];
    if (leaf.text === lineEnd) return [leaf];
    if (words === "") return [{ ...leaf, marks: shared(previous, next) }];
    const parts = [
      { ...leaf, text: before, marks: shared(previous) },
      { ...leaf, text: words },
      { ...leaf, text: after, marks: shared(next) },
    ];
    return parts.filter(({ text }) => text !== "");
  });
}

/** Each line as an isolate of its own, since the end of a line ends them all; a link over two lines stays one. */
function isolatedLines(leaves: readonly Leaf[], direction: Direction): Leaf[] {
  const sign = (text: string, leaf: Leaf, beyond: Leaf | undefined): Leaf =>
    beyond?.link === leaf.link ? { ...leaf, marks: [], text } : { ...bare, text };
  return leaves.flatMap((leaf, index) => {
    const [before, after] = [leaves[index - 1], leaves[index + 1]];
    if (leaf.text === lineEnd) return [leaf];
    return [
      ...(isEnd(before) ? [sign(isolateOpeners[direction], leaf, before)] : []),
      leaf,
      ...(isEnd(after) ? [sign(isolateCloser, leaf, after)] : []),
    ];
  });
}

/**
 * Inline content in reading order, ready for Markdown.
 * @param own the direction of the words, isolated where it is not that of the block around them
 */
export function inlineLeaves(content: readonly Inline[], own: Direction, around: Direction): Leaf[] {
  const leaves = looseSpaces(trimmed(leavesOf(content)));
  return own === around || isBlank(inlineText(content)) ? leaves : isolatedLines(leaves, own);
}

/** Plain text of one line as a leaf. */
export function textLeaf(text: string): Leaf[] {
  return text === "" ? [] : [{ ...bare, text: printable(text).replace(/[ \t\n]+/g, " ") }];
}
