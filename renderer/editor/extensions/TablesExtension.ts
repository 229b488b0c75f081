import { configExtension, defineExtension, type Signal, signal } from "@lexical/extension";
import {
  $findTableNode,
  $isTableSelection,
  TableCellNode,
  TableExtension,
  TableNode,
  TableRowNode,
} from "@lexical/table";
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  createCommand,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  mergeRegister,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from "lexical";
import type { Direction } from "../../../core/article/blocks.ts";
import { $directionOf } from "../blocks/directionOf.ts";
import { Listeners } from "../listeners.ts";
import { $arrowBesideTable, $extendOverTable } from "../tables/besideTable.ts";
import { $arrowInCell } from "../tables/cellArrows.ts";
import { registerCellKeys } from "../tables/cellKeys.ts";
import { $cellPlace, $cellsOf } from "../tables/cellPlace.ts";
import { registerDragBorder } from "../tables/dragBorder.ts";
import { $foldCell } from "../tables/foldCell.ts";
import { $stepCell } from "../tables/leaveTable.ts";
import { $pasteIntoCells } from "../tables/pasteIntoCells.ts";
import { registerShownTables } from "../tables/showTables.ts";
import { $addRow } from "../tables/tableCommands.ts";
import { $headersOf, $mendTable, type Headers } from "../tables/tableState.ts";

/** Takes the focus to the tools of the table at the caret. */
export const ASK_TABLE_TOOLS_COMMAND: LexicalCommand<void> = createCommand("ASK_TABLE_TOOLS_COMMAND");

/** What the tools of a table show, of the table at the caret. */
export interface TableView extends Headers {
  direction: Direction;
  canMerge: boolean;
  canSplit: boolean;
}

function $readView(): TableView | null {
  const place = $cellPlace();
  if (!place) return null;
  const { table, cell, focus } = place;
  const canMerge = $isTableSelection($getSelection()) && !cell.is(focus);
  const canSplit = cell.getColSpan() > 1 || cell.getRowSpan() > 1;
  return { ...$headersOf(table), direction: $directionOf(table), canMerge, canSplit };
}

function $tab(event: KeyboardEvent): boolean {
  const place = $cellPlace();
  if (!place) return false;
  event.preventDefault();
  if (!event.shiftKey && $cellsOf(place.table).at(-1)?.is(place.focus)) {
    $addUpdateTag(HISTORY_PUSH_TAG);
    $addRow(true)();
  }
  $stepCell(place, event.shiftKey ? "before" : "after");
  return true;
}

/** A cell holds lines and no paragraphs. */
function $enter(): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return true;
  if (!$isRangeSelection(selection) || !$cellPlace(selection)) return false;
  selection.insertLineBreak();
  return true;
}

interface TablesOutput {
  view: Signal<TableView | null>;
  toolsAsked: Listeners<() => void>;
}

const arrows = [KEY_ARROW_LEFT_COMMAND, KEY_ARROW_RIGHT_COMMAND, KEY_ARROW_UP_COMMAND, KEY_ARROW_DOWN_COMMAND];
const sideways: ReadonlySet<unknown> = new Set([KEY_ARROW_LEFT_COMMAND, KEY_ARROW_RIGHT_COMMAND]);

/**
 * Tables: Tab and Shift+Tab go from cell to cell, Tab in the last one adds a row, Enter is a new line
 * in the cell, arrows leave at every edge. A cell never holds more than lines of text.
 */
export const TablesExtension = defineExtension({
  name: "midad/tables",
  dependencies: [configExtension(TableExtension, { hasTabHandler: false, hasCellBackgroundColor: false })],
  build: (): TablesOutput => ({ view: signal<TableView | null>(null), toolsAsked: new Listeners() }),
  register(editor, _config, state) {
    const { view, toolsAsked } = state.getOutput();
    const $ask = () => {
      if (view.peek()) for (const listener of toolsAsked) listener();
      return true;
    };
    return mergeRegister(
      editor.registerNodeTransform(TableCellNode, $foldCell),
      // So that Lexical fills up a row that lost a cell.
      editor.registerNodeTransform(TableRowNode, (row) => void $findTableNode(row)?.markDirty()),
      editor.registerNodeTransform(TableNode, $mendTable),
      editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_CRITICAL),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_CRITICAL),
      ...arrows.map((command) =>
        editor.registerCommand(
          command,
          (event) =>
            $arrowInCell(editor, event) ||
            $extendOverTable(event) ||
            (sideways.has(command) && $arrowBesideTable(event)),
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
      registerCellKeys(editor),
      editor.registerCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, $pasteIntoCells, COMMAND_PRIORITY_LOW),
      editor.registerCommand(ASK_TABLE_TOOLS_COMMAND, $ask, COMMAND_PRIORITY_EDITOR),
      registerShownTables(editor),
      registerDragBorder(editor),
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($readView, { editor });
        if (JSON.stringify(next) !== JSON.stringify(view.peek())) view.value = next;
      }),
    );
  },
});
