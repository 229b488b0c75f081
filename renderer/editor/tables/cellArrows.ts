import { $createTableSelectionFrom, $isTableSelection, type TableCellNode, type TableNode } from "@lexical/table";
import { $getSelection, $isRangeSelection, $setSelection, type LexicalEditor } from "lexical";
import { $directionOf } from "../blocks/directionOf.ts";
import { $cellBeside, $cellPlace, type CellPlace } from "./cellPlace.ts";
import { caretX, type Stroke, setCaretNear, staysWithin } from "./engineCaret.ts";
import { $leaveTable, $stepCell } from "./leaveTable.ts";

/** Where an arrow points in a table: columns are counted from where its rows begin, at the right in Arabic. */
function $offsetOf(key: string, table: TableNode): { x: number; y: number } {
  if (key === "ArrowUp" || key === "ArrowDown") return { x: 0, y: key === "ArrowDown" ? 1 : -1 };
  return { x: (key === "ArrowLeft") === ($directionOf(table) === "rtl") ? 1 : -1, y: 0 };
}

function strokeOf({ key, shiftKey, ctrlKey, altKey }: KeyboardEvent): Stroke {
  const alter = shiftKey ? "extend" : "move";
  if (key === "ArrowUp" || key === "ArrowDown")
    return { alter, direction: key === "ArrowUp" ? "backward" : "forward", granularity: "line" };
  const granularity = ctrlKey || altKey ? "word" : "character";
  return { alter, direction: key === "ArrowLeft" ? "left" : "right", granularity };
}

/** Selects cells: from the one it began in to the one beside the last, or as far as there are any. */
function $extend({ table, cell, focus }: CellPlace, key: string): void {
  const { x, y } = $offsetOf(key, table);
  $setSelection($createTableSelectionFrom(table, cell, $cellBeside(table, focus, x, y) ?? focus));
}

/** Goes to the cell above or below and stays under the same place of the line, or goes out. */
function $goOver(editor: LexicalEditor, table: TableNode, cell: TableCellNode, isDown: boolean): void {
  const next = $cellBeside(table, cell, 0, isDown ? 1 : -1);
  if (!next) {
    $leaveTable(table, isDown ? "after" : "before");
    return;
  }
  const x = caretX();
  if (isDown) next.selectStart();
  else next.selectEnd();
  const line = editor.getElementByKey(next.getFirstChildOrThrow().getKey());
  if (line && x !== null) queueMicrotask(() => setCaretNear(line, x, isDown ? "first" : "last"));
}

/**
 * Arrows in cells go where they point: Lexical takes the left one for the way back in every direction
 * of writing. Within a cell the engine moves the caret; at its edges it comes to the next cell, and
 * beyond the last one to the text after the table. With Shift, cells are selected.
 */
export function $arrowInCell(editor: LexicalEditor, event: KeyboardEvent): boolean {
  const selection = $getSelection();
  const place = $cellPlace(selection);
  if (!place) return false;
  if ($isTableSelection(selection)) {
    event.preventDefault();
    if (event.shiftKey) $extend(place, event.key);
    else place.focus.selectEnd();
    return true;
  }
  const element = editor.getElementByKey(place.cell.getKey());
  // A range goes together to one of its ends by itself.
  const isEngines = event.metaKey || (!event.shiftKey && $isRangeSelection(selection) && !selection.isCollapsed());
  if (!element || isEngines || staysWithin(element, strokeOf(event))) return true;
  event.preventDefault();
  const { x, y } = $offsetOf(event.key, place.table);
  if (event.shiftKey) $extend(place, event.key);
  else if (y !== 0) $goOver(editor, place.table, place.focus, y > 0);
  else $stepCell(place, x > 0 ? "after" : "before");
  return true;
}
