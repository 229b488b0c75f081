import type { Mark } from "../../../core/article/inline.ts";
import type { PastedNode } from "./pastedNode.ts";
import type { PastedStyle } from "./pastedStyle.ts";
import type { Frame, Sink } from "./sink.ts";

/** Where a walk through pasted nodes stands: what the elements around a piece of text make of it. */
export interface Place extends Frame {
  marks: Partial<Record<Mark, boolean>>;
  href: string | null;
  isolate: "ltr" | "rtl" | "auto" | null;
  language: string | null;
  isPreformatted: boolean;
  /** How many lists are around. */
  lists: number;
}

/** What goes along on a walk. */
export interface Walk {
  sink: Sink;
  styleOf(node: PastedNode): PastedStyle;
  /** Takes one node and all below it into the walk's sink. */
  visit(walk: Walk, node: PastedNode, place: Place): void;
}

export const startingPlace: Place = {
  kind: "paragraph",
  dir: null,
  marks: {},
  href: null,
  isolate: null,
  language: null,
  isPreformatted: false,
  lists: 0,
};
