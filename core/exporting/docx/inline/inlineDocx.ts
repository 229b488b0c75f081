import { ExternalHyperlink, Tab, TextRun } from "docx";
import type { Direction } from "../../../article/direction.ts";
import { type Inline, inlineText } from "../../../article/inline.ts";
import { safeHref } from "../../../article/safeHref.ts";
import { isBlank, printable } from "../../printable.ts";
import { directedPieces, type Leaf, type Piece } from "./directedPieces.ts";
import { runProperties } from "./runProperties.ts";

/** A leaf, and where it leads. */
interface Placed {
  leaf: Leaf;
  href: string | null;
  /** The number of the link it stands in; two links that follow each other stay two. */
  link: number;
}

/** A link that may not be followed, or has nothing to click on, keeps its text and drops the address. */
function place(node: Inline, link: number): Placed[] {
  if (node.type !== "link") return [{ leaf: node, href: null, link: -1 }];
  const href = isBlank(inlineText(node.content)) ? null : safeHref(node.href);
  return node.content.map((leaf) => ({ leaf, href, link: href === null ? -1 : link }));
}

/** Tabs are an element of their own. */
function textChildren(text: string): (string | Tab)[] {
  return text.split("\t").flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
}

function leafRuns({ leaf, href }: Placed, pieces: readonly Piece[]): TextRun[] {
  if (leaf.type === "break") return [new TextRun({ break: 1 })];
  const style = href === null ? {} : { style: "Hyperlink" };
  return pieces.map(
    ({ text, direction }) => new TextRun({ ...style, ...runProperties(leaf, direction), children: textChildren(text) }),
  );
}

/** Words that are no part of the content and open its line, in a style of their own. */
export interface Opening {
  text: string;
  style: string;
}

const openingRuns = ({ style }: Opening, pieces: readonly Piece[]) =>
  pieces.map(({ text, direction }) => new TextRun({ style, ...runProperties({}, direction), text }));

/**
 * Inline content as runs of a paragraph.
 * @param direction of the paragraph
 */
export function inlineDocx(content: readonly Inline[], direction: Direction, opening?: Opening) {
  const placed = content.flatMap(place);
  const opener: Leaf[] = opening ? [{ type: "text", text: opening.text }] : [];
  const cut = directedPieces([...opener, ...placed.map(({ leaf }) => leaf)], direction);
  const made: (TextRun | ExternalHyperlink)[] = opening ? openingRuns(opening, cut[0] ?? []) : [];
  for (let at = 0; at < placed.length; ) {
    const { href = null, link = -1 } = placed[at] ?? {};
    const from = at;
    while (at < placed.length && placed[at]?.link === link) at++;
    const runs = placed.slice(from, at).flatMap((one, index) => leafRuns(one, cut[from + index + opener.length] ?? []));
    if (href !== null) made.push(new ExternalHyperlink({ link: href, children: runs }));
    // One by one: a huge text has more runs than a call can have arguments.
    else for (const run of runs) made.push(run);
  }
  return made;
}

/** A plain line of the desk, without line ends. */
export function textDocx(text: string, direction: Direction) {
  return inlineDocx(text === "" ? [] : [{ type: "text", text: printable(text) }], direction);
}
