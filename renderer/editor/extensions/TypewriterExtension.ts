import { defineExtension, effect, signal } from "@lexical/extension";
import { $isRangeSelection, mergeRegister, registerEventListeners } from "lexical";
import { scrollerAround, scrollToRange } from "../scrollToRange.ts";
import { loadTag } from "./EditsExtension.ts";

/** Where the line that is written stands, as a share of the height in which the text is seen. */
const height = 0.45;

/** The caret's place; an empty line has no letters to measure, so its block stands for it. */
function caretRange(): Range | null {
  const selection = getSelection();
  if (!selection?.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const { startContainer } = range;
  if (startContainer instanceof Element) {
    range.selectNodeContents(startContainer.childNodes[range.startOffset] ?? startContainer);
  }
  return range;
}

/** Keeps the line that is written at one height: the text moves, the eyes do not. Never after the pointer. */
export const TypewriterExtension = defineExtension({
  name: "midad/typewriter",
  build: () => signal(false),
  register(editor, _config, state) {
    const isOn = state.getOutput();
    let byKeys = false;
    /** The block start of the caret's line in the whole text, in px. */
    let line = Number.NaN;
    let frame = 0;

    function keepLine(): void {
      frame = 0;
      const range = caretRange();
      const scroller = range && scrollerAround(range.startContainer);
      if (!scroller) return;
      const { top, height: lineHeight } = range.getBoundingClientRect();
      const next = top + scroller.scrollTop;
      // Letters of another size or script in the same line begin a little higher or lower.
      if (Math.abs(next - line) < lineHeight / 2) return;
      line = next;
      scrollToRange(range, height, "smooth");
    }

    return mergeRegister(
      editor.registerUpdateListener(({ editorState, tags }) => {
        if (!isOn.peek() || !byKeys || frame !== 0 || tags.has(loadTag)) return;
        const selection = editorState._selection;
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
        // In the frame that draws the key, whose layout is needed anyhow: asking for it here costs nothing more.
        frame = requestAnimationFrame(keepLine);
      }),
      editor.registerRootListener((root) => {
        if (!root) return;
        const stopShowing = effect(() => void root.toggleAttribute("data-typewriter", isOn.value));
        const stopHearing = registerEventListeners(root, {
          pointerdown() {
            byKeys = false;
          },
          keydown() {
            if (!byKeys) line = Number.NaN;
            byKeys = true;
          },
        });
        return mergeRegister(stopShowing, stopHearing);
      }),
      () => cancelAnimationFrame(frame),
    );
  },
});
