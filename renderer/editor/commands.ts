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
import { $setDirection } from "./blocks/directionOfBlock.ts";
import { $insertDivider } from "./blocks/insertDivider.ts";
import { $fixOrder, $isolateSelection, $removeIsolates } from "./blocks/isolateRuns.ts";
import { $toggleBlock, type BlockKind } from "./blocks/setBlock.ts";
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
const table = ($work: () => void) => change($work, [commandTag, HISTORY_PUSH_TAG]);

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
  "format.link": change((editor) => editor.dispatchCommand(ASK_LINK_COMMAND, null)),
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
  "direction.rtl": change(() => $setDirection("rtl")),
  "direction.ltr": change(() => $setDirection("ltr")),
  "isolate.ltr": change(() => $isolateSelection("ltr")),
  "isolate.rtl": change(() => $isolateSelection("rtl")),
  "isolate.auto": change(() => $isolateSelection("auto")),
  "isolate.remove": change($removeIsolates),
  "isolate.fix": change($fixOrder),
  "table.insert": table(() => $insertTable()),
  "table.tools": (editor) => editor.dispatchCommand(ASK_TABLE_TOOLS_COMMAND, undefined),
  "table.rowAbove": table($addRow(false)),
  "table.rowBelow": table($addRow(true)),
  "table.columnBefore": table($addColumn(false)),
  "table.columnAfter": table($addColumn(true)),
  "table.headerRow": table($toggleHeader("row")),
  "table.headerColumn": table($toggleHeader("column")),
  "table.merge": table($merge),
  "table.split": table($split),
  "table.wider": table($resizeColumn(true)),
  "table.narrower": table($resizeColumn(false)),
  "table.turn": table($turnTable),
  "table.deleteRow": table($deleteRow),
  "table.deleteColumn": table($deleteColumn),
  "table.delete": table($deleteTable),
  "list.indent": change(() => $shiftItems(false)),
  "list.outdent": change(() => $shiftItems(true)),
} as const satisfies Record<string, Doer>;

export type EditorCommandId = keyof typeof editorCommands;

/** True for a command that the editor does. */
export function isEditorCommand<Id extends string>(id: Id): id is Id & EditorCommandId {
  return id in editorCommands;
}
