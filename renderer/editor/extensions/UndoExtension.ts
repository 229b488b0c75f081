import { configExtension, defineExtension } from "@lexical/extension";
import { HistoryExtension } from "@lexical/history";
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  HISTORY_PUSH_TAG,
  INPUT_COMMAND,
  mergeRegister,
} from "lexical";

const sentenceEnd = /[.؟?!…؛:]$/;

function $isAfterSentence(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.type !== "text") return false;
  const node = selection.anchor.getNode();
  return $isTextNode(node) && sentenceEnd.test(node.getTextContent().slice(0, selection.anchor.offset).trimEnd());
}

/**
 * Undo as a writer expects it: what was typed without a pause of a second is taken back together,
 * but never more than a sentence, and a paste, a command or a new paragraph by itself.
 */
export const UndoExtension = defineExtension({
  name: "midad/undo",
  dependencies: [configExtension(HistoryExtension, { delay: 1000, disabled: false, maxDepth: 1000 })],
  register(editor) {
    // A typed space reaches the text in the update of either event, depending on where the caret is.
    const $breakGroup = (event: InputEvent): false => {
      if (event.data === " " && $isAfterSentence()) $addUpdateTag(HISTORY_PUSH_TAG);
      return false;
    };
    return mergeRegister(
      editor.registerCommand(BEFORE_INPUT_COMMAND, $breakGroup, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(INPUT_COMMAND, $breakGroup, COMMAND_PRIORITY_HIGH),
    );
  },
});
