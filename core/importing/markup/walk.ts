import type { Block, Direction } from "../../article/blocks.ts";
import type { Mark } from "../../article/inline.ts";
import type { Frame, Sink } from "./sink.ts";
import type { SourceNode } from "./sourceNode.ts";
import type { SourceTraits } from "./sourceTraits.ts";

/** Where a walk through pasted nodes stands: what the elements around a piece of text make of it. */
export interface Place extends Frame {
  marks: Partial<Record<Mark, boolean>>;
  href: string | null;
  /** One object an element: two beside each other are two isolates. */
  isolate: { kind: "ltr" | "rtl" | "auto" } | null;
  language: string | null;
  /** The `dir` of an inline element around. */
  turn: Direction | null;
  isPreformatted: boolean;
  /** Whether line ends in the text are shown as such. */
  keepsLines: boolean;
  /** The direction of the item of a list around. */
  around: Direction | null;
  /** How many lists are around. */
  lists: number;
}

/** What goes along on a walk. */
export interface Walk {
  sink: Sink;
  /** In a figure: where its caption goes, and whose the picture is. */
  figure: { caption: Sink; credit: Sink } | null;
  /** Whether marks that are only style are taken along. */
  isFormatted: boolean;
  /** What stands for a picture that came along with the source, by its address there; null for all others. */
  attach(address: string): string | null;
  /** True for an element that belongs to the page around the story. */
  isFurniture(node: SourceNode): boolean;
  /** The blocks that were made of such elements. */
  furniture: Set<Block>;
  /** Told of each table that is larger than an article can hold: its words are paragraphs. */
  onDissolved(): void;
  traitsOf(node: SourceNode): SourceTraits;
  /** Takes one node and all below it into the walk's sink. */
  visit(walk: Walk, node: SourceNode, place: Place): void;
}

export const startingPlace: Place = {
  kind: "paragraph",
  dir: null,
  marks: {},
  href: null,
  isolate: null,
  language: null,
  turn: null,
  isPreformatted: false,
  keepsLines: false,
  around: null,
  lists: 0,
};
