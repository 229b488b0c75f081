import { defineExtension, signal } from "@lexical/extension";
import { $getSelection, $isRangeSelection, $isTextNode, type LexicalNode } from "lexical";
import { directionBefore } from "../../../core/arabic/caretRun.ts";
import type { Direction } from "../../../core/article/blocks.ts";
import { $directionOf } from "../blocks/directionOf.ts";
import { $textBlockOf } from "../blocks/setBlock.ts";
import { $runTraits } from "../nodes/runState.ts";

function $inRun(node: LexicalNode, text: string): Direction | null {
  const isolate = $isTextNode(node) ? $runTraits(node).isolate : undefined;
  return directionBefore(text) ?? (isolate === "ltr" || isolate === "rtl" ? isolate : null);
}

/** Letters before the caret that are looked at: a run longer than a line does not change the answer. */
const reach = 200;

/** The direction the next letter of the same script would take, where that is not the block's; null where it is. */
function $against(): Direction | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== "text") return null;
  const { offset } = selection.anchor;
  const node = selection.anchor.getNode();
  const before = $inRun(node, node.getTextContent().slice(Math.max(0, offset - reach), offset));
  const previous = node.getPreviousSibling();
  const run = before ?? ($isTextNode(previous) ? $inRun(previous, previous.getTextContent().slice(-reach)) : null);
  return run === null || run === $directionOf($textBlockOf(node)) ? null : run;
}

/** Tells when the caret stands in words that run against their line, so that it can show which way. */
export const CaretExtension = defineExtension({
  name: "midad/caret",
  build: () => signal<Direction | null>(null),
  register(editor, _config, state) {
    const against = state.getOutput();
    return editor.registerUpdateListener(({ editorState }) => {
      against.value = editorState.read($against, { editor });
    });
  },
});
