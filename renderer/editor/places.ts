import {
  $createNodeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  getDOMTextNode,
  type LexicalEditor,
} from "lexical";
import { $linesOf, placeIn } from "./blocks/linesOf.ts";
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
  return {
    lines: () => editor.read(() => $lines().map(({ text }) => text)),
    caret: () =>
      editor.read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return null;
        const { key, offset } = selection.anchor;
        const lines = $lines();
        const line = lines.findIndex(({ pieces }) => pieces.some((piece) => piece.key === key));
        const piece = lines[line]?.pieces.find((one) => one.key === key);
        return piece ? { line, offset: piece.start + offset } : null;
      }),
    go({ line, offset }) {
      let shown: { key: string; offset: number } | null = null;
      editor.update(
        () => {
          const target = $lines()[line];
          const place = target && placeIn(target, Math.min(offset, target.text.length), offset > 0);
          const node = place && $getNodeByKey(place.key);
          if (!place || !node) return;
          if ($isTextNode(node)) node.select(place.offset, place.offset);
          else {
            const selection = $createNodeSelection();
            selection.add(place.key);
            $setSelection(selection);
          }
          shown = place;
        },
        { discrete: true },
      );
      editor.focus();
      const { key, offset: at } = shown ?? { key: "", offset: 0 };
      const text = getDOMTextNode(editor.getElementByKey(key));
      if (!text) return;
      const range = new Range();
      range.setStart(text, Math.min(at, text.length));
      bringInSight(range);
    },
    onMove: (listener) => editor.registerUpdateListener(listener),
  };
}
