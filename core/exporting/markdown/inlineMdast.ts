import type { PhrasingContent } from "mdast";
import { type Mark, marks as order } from "../../article/inline.ts";
import type { Leaf } from "./leaves.ts";

/**
 * Where a line may end: in a paragraph by Markdown's own sign, in a heading or cell by a tag, with a space that
 * keeps the words apart where the tag is dropped.
 */
export type LineEnds = "sign" | "tag";

const nodes = { bold: "strong", italic: "emphasis" } as const;
/** Markdown has no sign for these; programs that drop HTML keep the words. */
const tags = { underline: "u", sub: "sub", sup: "sup" } as const;

/** Groups of neighbours of which `same` holds. */
function grouped(leaves: readonly Leaf[], same: (a: Leaf, b: Leaf) => boolean): Leaf[][] {
  const groups: Leaf[][] = [];
  for (const leaf of leaves) {
    const last = groups.at(-1)?.at(-1);
    if (last && same(last, leaf)) groups.at(-1)?.push(leaf);
    else groups.push([leaf]);
  }
  return groups;
}

const tagged = (name: string, children: PhrasingContent[]): PhrasingContent[] => [
  { type: "html", value: `<${name}>` },
  ...children,
  { type: "html", value: `</${name}>` },
];

const isWord = (character: string | undefined) => /^[\p{L}\p{N}\p{M}]$/u.test(character ?? "");

/** True where `~~` beside the words would not be read as a sign (CommonMark 0.31, 6.2, "flanking"). */
function signsFail(group: readonly Leaf[]): boolean {
  const text = group.map((leaf) => leaf.text).join("");
  return group.some(({ marks }) => marks.length > 1) || !isWord([...text][0]) || !isWord([...text].at(-1));
}

function marked(group: readonly Leaf[], mark: Mark, children: PhrasingContent[]): PhrasingContent[] {
  if (mark === "strike") return signsFail(group) ? tagged("del", children) : [{ type: "delete", children }];
  if (mark === "bold" || mark === "italic") return [{ type: nodes[mark], children }];
  return tagged(tags[mark], children);
}

/** Stars beside stars would be read as one sign: the second of two such neighbours is written as a tag. */
function apart(content: readonly PhrasingContent[]): PhrasingContent[] {
  const kept: PhrasingContent[] = [];
  for (const node of content) {
    const last = kept.at(-1)?.type;
    const isStar = node.type === "strong" || node.type === "emphasis";
    if (isStar && (last === "strong" || last === "emphasis"))
      kept.push(...tagged(node.type === "strong" ? "strong" : "em", node.children));
    else kept.push(node);
  }
  return kept;
}

function runs(leaves: readonly Leaf[], ends: LineEnds, [mark, ...inner]: readonly Mark[]): PhrasingContent[] {
  if (mark === undefined) {
    return grouped(leaves, (a, b) => a.text !== "\n" && b.text !== "\n").map((group): PhrasingContent => {
      if (group[0]?.text !== "\n") return { type: "text", value: group.map(({ text }) => text).join("") };
      return ends === "sign" ? { type: "break" } : { type: "html", value: " <br>" };
    });
  }
  const carries = (leaf: Leaf) => leaf.marks.includes(mark);
  const groups = grouped(leaves, (a, b) => carries(a) === carries(b)).flatMap((group) => {
    const children = runs(group, ends, inner);
    return group[0] && carries(group[0]) ? marked(group, mark, children) : children;
  });
  return apart(groups);
}

/** A tag cannot stand at the start of a line, where it could be a block of HTML: the line before it ends with a tag. */
export function withSafeEnds(content: readonly PhrasingContent[]): PhrasingContent[] {
  const written: PhrasingContent[] = [];
  for (const node of content.toReversed()) {
    const isUnsafe = node.type === "break" && written.at(-1)?.type === "html";
    written.push(isUnsafe ? { type: "html", value: " <br>" } : node);
  }
  return written.reverse();
}

/** Leaves as phrasing content of Markdown. */
export function inlineMdast(leaves: readonly Leaf[], ends: LineEnds = "sign"): PhrasingContent[] {
  return grouped(leaves, (a, b) => a.link === b.link && a.href === b.href).flatMap((group): PhrasingContent[] => {
    const children = withSafeEnds(runs(group, ends, order));
    const href = group[0]?.href ?? null;
    // Nothing but text, marks and line ends comes out of `runs`.
    return href === null ? children : [{ type: "link", url: href, children: children as never[] }];
  });
}
