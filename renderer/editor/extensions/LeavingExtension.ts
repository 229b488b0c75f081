import { defineExtension } from "@lexical/extension";
import {
  COMMAND_PRIORITY_BEFORE_CRITICAL,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
} from "lexical";

/**
 * The way out of the text by keys. In lists and tables Tab has work to do; right after Escape it, and
 * Shift+Tab, leave the text from everywhere, as they leave any field. Escape alone changes nothing:
 * Lexical would take the focus away, and what is typed next would go nowhere.
 */
export const LeavingExtension = defineExtension({
  name: "midad/leaving",
  register(editor) {
    let isLeaving = false;
    return mergeRegister(
      // Whatever came between, by an input method or the pointer too, was more than leaving.
      editor.registerUpdateListener(() => {
        isLeaving = false;
      }),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        ({ key }) => {
          if (key !== "Tab" && key !== "Shift") isLeaving = false;
          return false;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        KEY_ESCAPE_COMMAND,
        () => {
          isLeaving = true;
          return true;
        },
        COMMAND_PRIORITY_BEFORE_EDITOR,
      ),
      editor.registerCommand(
        KEY_TAB_COMMAND,
        () => {
          const leaves = isLeaving;
          isLeaving = false;
          // Nobody hears the key then but the engine, which moves the focus on.
          return leaves;
        },
        COMMAND_PRIORITY_BEFORE_CRITICAL,
      ),
    );
  },
});
