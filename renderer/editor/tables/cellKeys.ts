import { copyToClipboard } from "@lexical/clipboard";
import { $isTableSelection } from "@lexical/table";
import {
  $addUpdateTag,
  $getSelection,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  CUT_COMMAND,
  CUT_TAG,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from "lexical";
import { $deleteAt, $emptyCells } from "./besideTable.ts";
import { $cellPlace } from "./cellPlace.ts";

const isTyped = ({ key, ctrlKey, metaKey }: KeyboardEvent) =>
  !ctrlKey && !metaKey && (key.length === 1 || key === "Process" || key === "Dead");

/** What is in the first of the selected cells, as words that typing takes the place of, as in a spreadsheet. */
function $selectFirst(): RangeSelection | null {
  const selection = $getSelection();
  const cell = $isTableSelection(selection) ? $cellPlace(selection)?.cell : null;
  return cell ? cell.select(0, cell.getChildrenSize()) : null;
}

function $typeKey(event: KeyboardEvent): boolean {
  if (isTyped(event)) $selectFirst();
  return false;
}

/** Dictation and panels of signs press no key. */
function $typeInput(event: InputEvent): boolean {
  if (event.inputType !== "insertText" || event.data === null) return false;
  const words = $selectFirst();
  if (!words) return false;
  event.preventDefault();
  words.insertText(event.data);
  return true;
}

function $deleteKey(event: KeyboardEvent): boolean {
  if (!$isTableSelection($getSelection())) return false;
  event.preventDefault();
  $emptyCells();
  return true;
}

function $cut(editor: LexicalEditor, event: ClipboardEvent | KeyboardEvent | null): boolean {
  // Lexical's tables cut for the whole text, and would call it typing.
  $addUpdateTag(CUT_TAG);
  if (!$isTableSelection($getSelection())) return false;
  void copyToClipboard(editor, event instanceof ClipboardEvent ? event : null).then(() =>
    editor.update($emptyCells, { tag: CUT_TAG }),
  );
  return true;
}

/** What keys do to selected cells: Lexical would take the whole table away where all of them are selected. */
export function registerCellKeys(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...[DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND].map((command) =>
      editor.registerCommand(command, $deleteAt, COMMAND_PRIORITY_CRITICAL),
    ),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $deleteKey, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DELETE_COMMAND, $deleteKey, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DOWN_COMMAND, $typeKey, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(BEFORE_INPUT_COMMAND, $typeInput, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CUT_COMMAND, (event) => $cut(editor, event), COMMAND_PRIORITY_CRITICAL),
  );
}
