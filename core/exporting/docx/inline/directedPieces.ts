import { bidiStretches } from "../../../arabic/bidiStretches.ts";
import { isolateCloser, isolateOpeners } from "../../../arabic/isolatedText.ts";
import { isRightToLeft } from "../../../arabic/rightToLeft.ts";
import type { Direction } from "../../../article/direction.ts";
import type { Text } from "../../../article/inline.ts";
import { printable } from "../../printable.ts";

/** Text that stands in a line, or the line break between two. */
export type Leaf = Text | { type: "break" };

/** A part of a leaf that runs in one direction. */
export interface Piece {
  text: string;
  direction: Direction;
}

/** What stands in the sentence for something with an order of its own (U+FFFC, neutral). */
const placeholder = "\ufffc";

/** A line end inside a run is only how the data was typed. */
const cleaned = ({ text }: Text) => printable(text).replaceAll("\n", " ");

function ownDirection(isolate: NonNullable<Text["isolate"]>, text: string): Direction {
  if (isolate !== "auto") return isolate;
  const [letter = ""] = /\p{L}/u.exec(text) ?? [];
  return isRightToLeft(letter) ? "rtl" : "ltr";
}

const cut = (text: string, base: Direction, numbers: Direction): Piece[] =>
  bidiStretches(text, base, numbers).map(({ start, end, direction }) => ({ text: text.slice(start, end), direction }));

/**
 * An isolate is kept twice: its pieces say which way they run, which is all that Word goes by, and the
 * characters U+2066 to U+2069 stand around them, which is all that LibreOffice, Pages and whoever copies the
 * text go by.
 */
function isolatedPieces(run: Text, isolate: NonNullable<Text["isolate"]>, numbers: Direction): Piece[] {
  const text = cleaned(run);
  const own = ownDirection(isolate, text);
  const inner = cut(text, own, numbers);
  const pieces = inner.length > 0 ? inner : [{ text: "", direction: own }];
  return pieces.map((piece, index) => ({
    ...piece,
    text: `${index === 0 ? isolateOpeners[isolate] : ""}${piece.text}${index === pieces.length - 1 ? isolateCloser : ""}`,
  }));
}

/**
 * The text of each leaf of a paragraph, cut where its direction changes; a break has none.
 * @param base the direction of the paragraph
 */
export function directedPieces(leaves: readonly Leaf[], base: Direction): Piece[][] {
  const numbers: Direction = base === "rtl" ? "ltr" : "rtl";
  const shown = leaves.map((leaf) => {
    if (leaf.type === "break") return " ";
    return leaf.isolate ? placeholder : cleaned(leaf);
  });
  const stretches = bidiStretches(shown.join(""), base, numbers);
  let from = 0;
  let next = 0;
  return leaves.map((leaf, index) => {
    const text = shown[index] ?? "";
    const to = from + text.length;
    const pieces: Piece[] = [];
    while (next < stretches.length && (stretches[next]?.start ?? to) < to) {
      const { start, end, direction } = stretches[next] ?? { start: to, end: to, direction: base };
      pieces.push({ text: text.slice(Math.max(start - from, 0), end - from), direction });
      if (end > to) break;
      next++;
    }
    from = to;
    if (leaf.type === "break") return [];
    return leaf.isolate ? isolatedPieces(leaf, leaf.isolate, numbers) : pieces;
  });
}
