import { configExtension, defineExtension, KeyboardShortcutsExtension } from "@lexical/extension";
import { CONTROL_OR_META, createCommand, type KeyboardShortcut, type LexicalCommand } from "lexical";
import { type Command, commands } from "../../../core/commands/commands.ts";
import { type EditorCommandId, editorCommands, isEditorCommand } from "../commands.ts";

const GIVEN_BY_KEYS_COMMAND: LexicalCommand<KeyboardEvent> = createCommand("GIVEN_BY_KEYS_COMMAND");

/** Electron's names of keys where the browser has others. */
const names: Readonly<Record<string, string>> = { Up: "ArrowUp", Down: "ArrowDown" };

function shortcutFor(id: EditorCommandId, keys: string): KeyboardShortcut {
  const held = keys.split("+");
  const key = held.pop() ?? "";
  return {
    key: names[key] ?? key,
    modifiers: {
      ...(held.includes("CmdOrCtrl") && CONTROL_OR_META),
      shiftKey: held.includes("Shift"),
      altKey: held.includes("Alt"),
    },
    command: GIVEN_BY_KEYS_COMMAND,
    $dispatch(_command, event, _next, editor) {
      event.preventDefault();
      editorCommands[id](editor);
      return true;
    },
  };
}

function shortcuts(): Record<string, KeyboardShortcut> {
  return Object.fromEntries(
    (commands as readonly Command[]).flatMap(({ id, keys, inEditor }) =>
      inEditor && keys && isEditorCommand(id) ? [[id, shortcutFor(id, keys)]] : [],
    ),
  );
}

/** The keys that the text hears itself, as the command list has them; a letter is found by its place on an Arabic keyboard. */
export const CommandKeysExtension = defineExtension({
  name: "midad/command-keys",
  dependencies: [configExtension(KeyboardShortcutsExtension, { shortcuts: shortcuts() })],
});
