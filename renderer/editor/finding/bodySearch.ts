import { type ReadonlySignal, signal } from "@lexical/extension";
import {
  $createRangeSelection,
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  type EditorUpdateOptions,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  type UpdateListenerPayload,
} from "lexical";
import { fillReplacement } from "../../../core/search/fillReplacement.ts";
import type { FindQuery, Hit } from "../../../core/search/findQuery.ts";
import { commandTag } from "../extensions/EditsExtension.ts";
import { bringInSight } from "./bringInSight.ts";
import type { HitIndex, PatternProblem } from "./hitIndex.ts";
import { $endsOf, type Place, type Spot } from "./lines.ts";
import { createPainter, rangeOf } from "./painter.ts";
import { $replaceHit } from "./replaceHit.ts";
import { $scope, $selectedWords, $spotOf, $withinScope } from "./scope.ts";

/** What is known of the hits in the text. */
export interface Found {
  count: number;
  /** The number of the hit that is looked at, from 0; -1 for none. */
  at: number;
  /** False while parts of the text have yet to be searched. */
  isSettled: boolean;
  problem: PatternProblem | null;
  /** True while more is selected than the hit that is looked at: replacing all then stays within. */
  isScoped: boolean;
}

/** Finding and replacing in the text of the editor. Hits are numbered from 0 in reading order. */
export interface BodySearch {
  readonly found: ReadonlySignal<Found>;
  /** Looks for something else from now on, in idle time; null ends the search. */
  seek(query: FindQuery | null): void;
  /** The hits in lines that stand beside the text; null for a pattern that is none or takes too long. */
  inLines(query: FindQuery, lines: readonly string[]): Promise<Hit[][] | null>;
  /** Ends when the whole text has been searched as it is now. */
  settle(): Promise<void>;
  /** The first hit from the selection on, or the last before it; -1 for none. What is selected is passed by. */
  fromCaret(by: 1 | -1): number;
  /** Makes a hit the one that is looked at and brings it in sight; -1 for none. */
  show(at: number): void;
  /** Selects the hit that is looked at; leaves the selection as it is where the hit is gone. */
  select(): void;
  /** The words selected in one line, which becomes a caret before them; null, and no change, for anything else. */
  takeSelection(): string | null;
  /** Replaces the hit that is looked at, as one step that can be undone; the first behind it is looked at next. */
  replace(template: string): Promise<void>;
  /** Replaces all hits, or those in the selection, as one step that can be undone. Returns how many. */
  replaceAll(template: string): number;
}

export interface BodySearchParts extends BodySearch {
  /** To be told of every update of the editor. */
  follow(update: UpdateListenerPayload): void;
  /** To be told when the index has changed. */
  indexed(): void;
  /** Draws anew what came in sight. Returns the way to end it. */
  followSight(): () => void;
}

// The focus is in the bar: a selection set on the screen would take it, and the next key with it.
const step: EditorUpdateOptions = { discrete: true, tag: [commandTag, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG] };

function isSamePlace(one: Place, other: Place | null): boolean {
  return one.block === other?.block && one.lineAt === other.lineAt && one.hit.start === other.hit.start;
}

export function createBodySearch(editor: LexicalEditor, index: HitIndex): BodySearchParts {
  const found = signal<Found>({ count: 0, at: -1, isSettled: true, problem: null, isScoped: false });
  let current: Place | null = null;

  const read = <T>($work: () => T): T => editor.getEditorState().read($work, { editor });
  const painter = createPainter(editor, () => (index.isSeeking() ? { placesOf: index.placesOf, current } : null));

  /** The engine tells of a moved caret only after the key that moved it, and the next key may be faster. */
  function catchUp(): void {
    const shown = window.getSelection();
    if (!editor.getRootElement()?.contains(document.activeElement)) return;
    const $take = () => {
      const selection = $createRangeSelectionFromDom(shown, editor);
      if (selection) $setSelection(selection);
    };
    editor.update($take, { discrete: true, tag: SKIP_DOM_SELECTION_TAG });
  }

  const isScoped = () => read(() => $scope(current) !== null);

  function tell(): void {
    const { places, isSettled, problem } = index;
    const at = current ? places().indexOf(current) : -1;
    found.value = {
      count: places().length,
      at,
      isSettled: isSettled(),
      problem: problem(),
      isScoped: isScoped(),
    };
    painter.paint();
  }

  function lookAt(at: number): void {
    current = index.places()[at] ?? null;
    tell();
    const range = current && editor.getRootElement() && rangeOf(editor, current);
    if (range) bringInSight(range);
  }

  function $selectPlace(place: Place): void {
    const ends = $endsOf(place);
    if (!ends) return;
    const selection = $createRangeSelection();
    selection.anchor.set(...ends.start, "text");
    selection.focus.set(...ends.end, "text");
    $setSelection(selection);
  }

  return {
    found,
    seek: (query) => index.seek(query),
    inLines: index.inLines,
    settle: () => index.settle(),
    fromCaret(by) {
      catchUp();
      const { places, firstFrom } = index;
      const spot = read(() => $spotOf(by === 1 ? "end" : "start"));
      if (!spot) return by === 1 ? Math.min(0, places().length - 1) : places().length - 1;
      const next = firstFrom(spot);
      if (by === 1) return next;
      return (next === -1 ? places().length : next) - 1;
    },
    show: lookAt,
    select() {
      const place = current;
      if (!place) return editor.focus();
      editor.update(() => $selectPlace(place), { discrete: true });
      editor.focus();
    },
    takeSelection() {
      catchUp();
      const words = read($selectedWords);
      if (words === null) return null;
      const toStart = () => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return;
        const { key, offset, type } = selection.isBackward() ? selection.focus : selection.anchor;
        selection.anchor.set(key, offset, type);
        selection.focus.set(key, offset, type);
      };
      editor.update(toStart, { discrete: true, tag: SKIP_DOM_SELECTION_TAG });
      return words;
    },
    async replace(template) {
      await index.settle();
      const place = current;
      if (!place || !index.places().includes(place)) return;
      const text = fillReplacement(template, place.hit);
      editor.update(() => $replaceHit(place, text), step);
      await index.settle();
      const behind: Spot = { block: place.block, lineAt: place.lineAt, offset: place.hit.start + text.length };
      lookAt(index.firstFrom(behind));
    },
    replaceAll(template) {
      const scope = read(() => {
        const selection = $scope(current);
        return selection && index.places().filter($withinScope(selection));
      });
      const places = scope ?? index.places();
      if (places.length === 0) return 0;
      editor.update(() => {
        for (const place of places.toReversed()) $replaceHit(place, fillReplacement(template, place.hit));
      }, step);
      return places.length;
    },
    follow({ editorState, prevEditorState }) {
      if (!index.isSeeking() || editorState._selection === prevEditorState._selection) return;
      const was = found.peek().isScoped;
      const now = isScoped();
      if (was !== now) found.value = { ...found.peek(), isScoped: now };
      if (was || now) painter.paint();
    },
    indexed() {
      const was = current;
      current = index.places().find((place) => isSamePlace(place, was)) ?? null;
      tell();
    },
    followSight: painter.follow,
  };
}
