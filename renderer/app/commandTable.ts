import type { CommandId } from "../../core/commands/commands.ts";

/** What each command does in the window. The type refuses a table with one missing. */
export type CommandTable = Record<CommandId, () => void>;

/** Commands that mean the text; in a field of the form, undo and redo mean that field. */
const undoInFields = { "edit.undo": "undo", "edit.redo": "redo" } as const;

/** True while the caret is in a plain field and not in the article's text. */
export function isInField(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
}

/** Does what a command says, from wherever it comes: menu, button or keys. */
export function runCommand(table: CommandTable, id: CommandId): void {
  if (id in undoInFields && isInField()) {
    document.execCommand(undoInFields[id as keyof typeof undoInFields]);
    return;
  }
  table[id]();
}
