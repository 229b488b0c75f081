import { createDOMRange } from "@lexical/selection";
import {
  $getNodeByKey,
  $getRoot,
  $isRangeSelection,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  registerEventListener,
} from "lexical";
import { endsOf, type Place } from "./lines.ts";
import { $scope } from "./scope.ts";

const names = { hit: "midad-find", current: "midad-find-current", scope: "midad-find-scope" } as const;

/** How far outside the window hits are drawn already, in heights of the window. */
const margin = 1;

function domTextOf(editor: LexicalEditor, key: NodeKey): Node | null {
  let node: Node | null = editor.getElementByKey(key);
  while (node && node.nodeType !== Node.TEXT_NODE) node = node.firstChild;
  return node;
}

/** A hit on the screen; null for one whose text has changed since. */
export function rangeOf(editor: LexicalEditor, place: Place): Range | null {
  const ends = endsOf(place);
  const start = ends && domTextOf(editor, ends.start[0]);
  const end = ends && domTextOf(editor, ends.end[0]);
  if (!start || !end || ends.start[1] > (start.nodeValue ?? "").length || ends.end[1] > (end.nodeValue ?? "").length) {
    return null;
  }
  const range = document.createRange();
  range.setStart(start, ends.start[1]);
  range.setEnd(end, ends.end[1]);
  return range;
}

/** The blocks in sight or nearly so; blocks stand one under the other, so the first is found by halving. */
function nearBlocks(editor: LexicalEditor): NodeKey[] {
  const keys = editor.getEditorState().read(() => $getRoot().getChildrenKeys());
  const boxOf = (at: number) => editor.getElementByKey(keys[at] ?? "")?.getBoundingClientRect();
  const reach = margin * window.innerHeight;
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxOf(middle)?.bottom ?? 0) < -reach) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < keys.length && (boxOf(end)?.top ?? 0) <= window.innerHeight + reach) end++;
  return keys.slice(low, end);
}

function scopeRange(editor: LexicalEditor, current: Place | null): Range | null {
  return editor.getEditorState().read(
    () => {
      const selection = $scope(current);
      if (!$isRangeSelection(selection)) return null;
      const [first, last] = [selection.anchor, selection.focus];
      const [from, to] = [$getNodeByKey(first.key), $getNodeByKey(last.key)];
      return from && to ? createDOMRange(editor, from, first.offset, to, last.offset) : null;
    },
    { editor },
  );
}

function show(name: string, ranges: readonly (Range | null)[]): void {
  // Static: the engine would keep a live range right at each key, thousands of them.
  const seen = ranges.filter((range) => range !== null).map((range) => new StaticRange(range));
  const highlight = new Highlight();
  for (const range of seen) highlight.add(range);
  highlight.priority = name === names.current ? 2 : name === names.hit ? 1 : 0;
  CSS.highlights.set(name, highlight);
}

export interface Painter {
  /** Draws hits, the current one and what is selected, in the next frame. */
  paint(): void;
  /** Returns the way to stop following what comes in sight. */
  follow(): () => void;
}

/**
 * Draws hits by the CSS Custom Highlight API, so that the document holds nothing but the text. Only those
 * near sight: the engine goes through all that are drawn after each change of the text.
 */
export function createPainter(
  editor: LexicalEditor,
  view: () => { placesOf(block: NodeKey): readonly Place[]; current: Place | null } | null,
): Painter {
  let isWaiting = false;

  function draw(): void {
    isWaiting = false;
    const now = view();
    if (!now || !editor.getRootElement()) {
      for (const name of Object.values(names)) CSS.highlights.delete(name);
      return;
    }
    const places = nearBlocks(editor).flatMap(now.placesOf);
    show(
      names.hit,
      places.filter((place) => place !== now.current).map((place) => rangeOf(editor, place)),
    );
    show(names.current, [now.current && rangeOf(editor, now.current)]);
    show(names.scope, [scopeRange(editor, now.current)]);
  }

  function paint(): void {
    if (isWaiting || !editor.getRootElement()) return;
    isWaiting = true;
    requestAnimationFrame(draw);
  }

  return {
    paint,
    follow: () => {
      const repaint = () => {
        if (view()) paint();
      };
      return mergeRegister(
        registerEventListener(document, "scroll", repaint, { capture: true, passive: true }),
        registerEventListener(window, "resize", repaint),
      );
    },
  };
}
