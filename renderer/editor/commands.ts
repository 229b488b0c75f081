import {
  $getRoot,
  $getSelection,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  REDO_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from "lexical";
import { $attribute } from "./blocks/attribution.ts";
import { $clearFormatting } from "./blocks/clearFormatting.ts";
import { $insertDivider } from "./blocks/insertDivider.ts";
import { $fixOrder, $isolateSelection, $removeIsolates } from "./blocks/isolateRuns.ts";
import { $deleteUnits, $duplicateUnits, $moveUnits } from "./blocks/moveUnits.ts";
import { $toggleBlock, type BlockKind } from "./blocks/setBlock.ts";
import { $setDirection } from "./blocks/setDirection.ts";
import { formatOf } from "./convert/marks.ts";
import { commandTag } from "./extensions/EditsExtension.ts";
import { CHOOSE_PICTURE_COMMAND } from "./extensions/ImagesExtension.ts";
import { $unlinkSelection, ASK_LINK_COMMAND } from "./extensions/LinksExtension.ts";
import { $shiftItems } from "./extensions/ListsExtension.ts";
import { ASK_TABLE_TOOLS_COMMAND } from "./extensions/TablesExtension.ts";
import {
  $addColumn,
  $addRow,
  $deleteColumn,
  $deleteRow,
  $deleteTable,
  $insertTable,
  $merge,
  $resizeColumn,
  $split,
  $toggleHeader,
  $turnTable,
} from "./tables/tableCommands.ts";

type Doer = (editor: LexicalEditor) => void;

/** A change to the text at the selection, or at its end where there has not been one yet. */
const change =
  ($work: Doer, tag: string[] = [commandTag]): Doer =>
  (editor) =>
    editor.update(
      () => {
        if (!$getSelection()) $getRoot().selectEnd();
        $work(editor);
      },
      { discrete: true, tag },
    );

const format = (type: TextFormatType) => change((editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, type));
const block = (kind: BlockKind) => change(() => $toggleBlock(kind));

/** A step of its own, however soon after another. */
const step = ($work: () => void) => change($work, [commandTag, HISTORY_PUSH_TAG]);

/** What the editor does for each command that is its own, by the ids of the one command list and a few more. */
export const editorCommands = {
  "edit.undo": (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  "edit.redo": (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  "format.bold": format(formatOf.bold),
  "format.italic": format(formatOf.italic),
  "format.underline": format(formatOf.underline),
  "format.strike": format(formatOf.strike),
  "format.sub": format(formatOf.sub),
  "format.sup": format(formatOf.sup),
  "format.clear": step($clearFormatting),
  "format.link": change((editor) => editor.dispatchCommand(ASK_LINK_COMMAND, undefined)),
  "format.unlink": change($unlinkSelection),
  "block.paragraph": block("paragraph"),
  "block.heading2": block("heading2"),
  "block.heading3": block("heading3"),
  "block.heading4": block("heading4"),
  "block.quote": block("quote"),
  "block.pullQuote": block("pullQuote"),
  "block.attribution": change($attribute),
  "block.bullets": block("bullets"),
  "block.numbers": block("numbers"),
  "block.divider": change($insertDivider),
  "block.image": (editor) => editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, null),
  "block.moveUp": step(() => $moveUnits(true)),
  "block.moveDown": step(() => $moveUnits(false)),
  "block.duplicate": step($duplicateUnits),
  "block.delete": step($deleteUnits),
  "direction.rtl": change(() => $setDirection("rtl")),
  "direction.ltr": change(() => $setDirection("ltr")),
  "isolate.ltr": change(() => $isolateSelection("ltr")),
  "isolate.rtl": change(() => $isolateSelection("rtl")),
  "isolate.auto": change(() => $isolateSelection("auto")),
  "isolate.remove": change($removeIsolates),
  "isolate.fix": change($fixOrder),
  "table.insert": step(() => $insertTable()),
  "table.tools": (editor) => editor.dispatchCommand(ASK_TABLE_TOOLS_COMMAND, undefined),
  "table.rowAbove": step($addRow(false)),
  "table.rowBelow": step($addRow(true)),
  "table.columnBefore": step($addColumn(false)),
  "table.columnAfter": step($addColumn(true)),
  "table.headerRow": step($toggleHeader("row")),
  "table.headerColumn": step($toggleHeader("column")),
  "table.merge": step($merge),
  "table.split": step($split),
  "table.wider": step($resizeColumn(true)),
  "table.narrower": step($resizeColumn(false)),
  "table.turn": step($turnTable),
  "table.deleteRow": step($deleteRow),
  "table.deleteColumn": step($deleteColumn),
  "table.delete": step($deleteTable),
  "list.indent": change(() => $shiftItems(false)),
  "list.outdent": change(() => $shiftItems(true)),
} as const satisfies Record<string, Doer>;

export type EditorCommandId = keyof typeof editorCommands;

/** True for a command that the editor does. */
export function isEditorCommand<Id extends string>(id: Id): id is Id & EditorCommandId {
  return id in editorCommands;
}
