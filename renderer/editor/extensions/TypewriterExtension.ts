import { defineExtension, effect, signal } from "@lexical/extension";
import { $isRangeSelection, mergeRegister, registerEventListeners } from "lexical";
import { scrollerAround, scrollToRect } from "../scrollToRect.ts";
import { loadTag } from "./EditsExtension.ts";

/** Where the line that is written stands, as a share of the height in which the text is seen. */
const height = 0.45;

/** Where the caret is; an empty line has no letters to measure, so its break or block stands for it. */
function caretRect(): DOMRect | null {
  const selection = getSelection();
  if (!selection?.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { startContainer, startOffset } = range;
  if (!(startContainer instanceof Element)) return range.getBoundingClientRect();
  const child = startContainer.childNodes[startOffset];
  return (child instanceof Element ? child : startContainer).getBoundingClientRect();
}

/** Keeps the line that is written at one height: the text moves, the eyes do not. Never after the pointer. */
export const TypewriterExtension = defineExtension({
  name: "midad/typewriter",
  build: () => signal(false),
  register(editor, _config, state) {
    const isOn = state.getOutput();
    let byKeys = false;
    let frame = 0;

    function keepLine(): void {
      frame = 0;
      const rect = caretRect();
      const root = editor.getRootElement();
      const scroller = rect && root && scrollerAround(root);
      if (scroller) scrollToRect(scroller, rect, height, "smooth");
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
            byKeys = true;
          },
        });
        return mergeRegister(stopShowing, stopHearing);
      }),
      () => {
        if (frame !== 0) cancelAnimationFrame(frame);
      },
    );
  },
});
