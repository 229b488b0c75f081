import { defineExtension, safeCast, signal } from "@lexical/extension";
import { $isRangeSelection } from "lexical";
import type { Block } from "../../../core/article/blocks.ts";
import { type Counts, countBlock, sumCounts } from "../../../core/article/counts.ts";
import { $readSelected } from "../convert/selectedBlocks.ts";
import { type Idle, windowIdle } from "./keptPerBlock.ts";

/** A selection that did not change for so long, in ms, is at rest: one that is being drawn out is not counted. */
const rest = 200;

const whenAtRest: Idle = (work) => {
  let cancel = () => clearTimeout(timer);
  const timer = setTimeout(() => {
    cancel = windowIdle(work);
  }, rest);
  return () => cancel();
};

/** Counts what is selected, once the selection rests and nothing else is to be done. */
export const SelectionCountsExtension = defineExtension({
  name: "midad/selection-counts",
  config: safeCast<{ idle: Idle }>({ idle: whenAtRest }),
  build: () => signal<Counts | null>(null),
  register(editor, { idle }, state) {
    const shown = state.getOutput();
    let cancel: (() => void) | null = null;

    function countLater(waiting: Block[] | null, counted: Counts[], wait: Idle): void {
      cancel = wait((timeLeft) => {
        const blocks = waiting ?? editor.getEditorState().read($readSelected, { editor })?.blocks ?? [];
        let next = counted.length;
        do {
          const block = blocks[next++];
          if (block) counted.push(countBlock(block));
        } while (next < blocks.length && timeLeft() >= 1);
        if (next < blocks.length) return countLater(blocks, counted, idle === whenAtRest ? windowIdle : idle);
        cancel = null;
        shown.value = counted.length > 0 ? sumCounts(counted) : null;
      });
    }

    const stop = editor.registerUpdateListener(({ editorState }) => {
      cancel?.();
      cancel = null;
      const selection = editorState._selection;
      if ($isRangeSelection(selection) && !selection.isCollapsed()) countLater(null, [], idle);
      else if (shown.peek() !== null) shown.value = null;
    });
    return () => {
      stop();
      cancel?.();
    };
  },
});
