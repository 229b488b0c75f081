import { $getRoot, $getSelection, $isRangeSelection, getDOMTextNode, type LexicalEditor } from "lexical";
import { $linesOf, placeIn } from "./blocks/linesOf.ts";
import { $selectPlaces, type NodePlace } from "./blocks/selectPlaces.ts";
import { bringInSight } from "./finding/bringInSight.ts";

/** A place in the text: the line it is in, of those that hold text, and UTF-16 units from its beginning. */
export interface LinePlace {
  line: number;
  offset: number;
}

/** Where things are in the text, for who shows the same text elsewhere. Looks at the whole of it: not for the way of a key. */
export interface Places {
  /** The text of every line that holds text, in reading order. */
  lines(): string[];
  /** Where the caret is; null where it is in no line. */
  caret(): LinePlace | null;
  /** Puts the caret there and brings it in sight; an offset past the end is the end. */
  go(place: LinePlace): void;
  /** Told after everything that may have moved the caret. Returns the way to unsubscribe. */
  onMove(listener: () => void): () => void;
}

const $lines = () => $getRoot().getChildren().flatMap($linesOf);

export function createPlaces(editor: LexicalEditor): Places {
  // Not `editor.read`: it would first draw what is pending, and put the caret back that a key has just moved.
  const read = <T>($work: () => T): T => editor.getEditorState().read($work, { editor });

  return {
    lines: () => read(() => $lines().map(({ text }) => text)),
    caret: () =>
      read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return null;
        const { key, offset } = selection.anchor;
        const lines = $lines();
        const line = lines.findIndex(({ pieces }) => pieces.some((piece) => piece.key === key));
        const piece = lines[line]?.pieces.find((one) => one.key === key);
        return piece ? { line, offset: piece.start + offset } : null;
      }),
    go({ line, offset }) {
      let shown: NodePlace | undefined;
      const $select = () => {
        const target = $lines()[line];
        const place = target && placeIn(target, Math.min(offset, target.text.length), offset > 0);
        if (place && $selectPlaces(place, place)) shown = place;
      };
      editor.update($select, { discrete: true });
      editor.focus();
      const text = shown && getDOMTextNode(editor.getElementByKey(shown.key));
      if (!shown || !text) return;
      const range = new Range();
      range.setStart(text, Math.min(shown.offset, text.length));
      bringInSight(range);
    },
    onMove: (listener) => editor.registerUpdateListener(listener),
  };
}
