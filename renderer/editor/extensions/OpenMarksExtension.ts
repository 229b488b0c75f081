import { defineExtension, safeCast, signal } from "@lexical/extension";
import {
  $createPoint,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  getDOMTextNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from "lexical";
import { type MarkedWords, markedWords } from "../../../core/checks/tk.ts";
import { $linesOf, placeIn } from "../blocks/linesOf.ts";
import { $selectPlaces, type NodePlace } from "../blocks/selectPlaces.ts";
import { scrollerAround, scrollToRect } from "../scrollToRect.ts";
import { type Idle, type KeptPerBlock, keepPerBlock, windowIdle } from "./keptPerBlock.ts";

/** A place in the text that is still to be filled in or checked. */
export interface TextMark extends MarkedWords {
  /** Tells it from the others; holds until its line is changed. */
  id: string;
  from: NodePlace;
  to: NodePlace;
}

const highlight = "midad-tk";

function $marksOf(block: LexicalNode): TextMark[] {
  return $linesOf(block).flatMap((line) =>
    markedWords(line.text).flatMap((words) => {
      const from = placeIn(line, words.start, false);
      const to = placeIn(line, words.end, true);
      return from && to ? [{ ...words, from, to, id: `${from.key}:${from.offset}` }] : [];
    }),
  );
}

function rangeOf(editor: LexicalEditor, { from, to }: TextMark): Range | null {
  const start = getDOMTextNode(editor.getElementByKey(from.key));
  const end = getDOMTextNode(editor.getElementByKey(to.key));
  if (!start || !end || from.offset > start.length || to.offset > end.length) return null;
  const range = new Range();
  range.setStart(start, from.offset);
  range.setEnd(end, to.offset);
  return range;
}

/** Colours the marks without an element of their own, which would stand in the way of the caret. */
function draw(editor: LexicalEditor, marks: readonly TextMark[]): void {
  if (!editor.getRootElement()) return;
  CSS.highlights.delete(highlight);
  const ranges = marks.map((mark) => rangeOf(editor, mark)).filter((range) => range !== null);
  if (ranges.length > 0) CSS.highlights.set(highlight, new Highlight(...ranges));
}

/** The first mark that does not begin before the caret. */
function $afterCaret(marks: readonly TextMark[]): TextMark | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return marks[0];
  const { anchor, focus } = selection;
  const caret = anchor.isBefore(focus) ? focus : anchor;
  return marks.find(({ from }) => {
    const isText = $isTextNode($getNodeByKey(from.key));
    return isText && !$createPoint(from.key, from.offset, "text").isBefore(caret);
  });
}

/** Finds what is still to be filled in or checked, in idle time, and colours it. */
export const OpenMarksExtension = defineExtension({
  name: "midad/open-marks",
  config: safeCast<{ idle: Idle }>({ idle: windowIdle }),
  build(editor) {
    const marks = signal<readonly TextMark[]>([]);
    const reading: { now: KeptPerBlock | null } = { now: null };

    function show(which: () => TextMark | undefined): boolean {
      reading.now?.catchUp();
      let shown: TextMark | undefined;
      editor.update(
        () => {
          const mark = which();
          if (mark && $selectPlaces(mark.from, mark.to)) shown = mark;
        },
        { discrete: true },
      );
      if (!shown) return false;
      editor.focus();
      editor.getElementByKey(shown.from.key)?.scrollIntoView({ block: "nearest" });
      const range = rangeOf(editor, shown);
      const scroller = range && scrollerAround(range.startContainer);
      if (scroller) scrollToRect(scroller, range.getBoundingClientRect(), 0.4, "instant");
      return true;
    }

    return {
      marks,
      reading,
      /** Selects one; false where it is not there any more. */
      select: (id: string) => show(() => marks.peek().find((mark) => mark.id === id)),
      /** Selects the next one after the caret; false where there is none. */
      selectNext: () => show(() => $afterCaret(marks.peek())),
      selectFirst: () => show(() => marks.peek()[0]),
    };
  },
  register(editor, { idle }, state) {
    const { marks, reading } = state.getOutput();
    reading.now = keepPerBlock(editor, {
      idle,
      $read: $marksOf,
      $whenRead(kept) {
        const found = [...kept.values()].some((some) => some.length > 0);
        const ordered = found
          ? $getRoot()
              .getChildrenKeys()
              .flatMap((key) => kept.get(key) ?? [])
          : [];
        if (ordered.length > 0 || marks.peek().length > 0) {
          draw(editor, ordered);
          marks.value = ordered;
        }
      },
    });
    return mergeRegister(
      reading.now.stop,
      editor.registerRootListener(() => draw(editor, marks.peek())),
    );
  },
});
