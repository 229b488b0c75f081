import { getExtensionDependencyFromEditor } from "@lexical/extension";
import fc from "fast-check";
import {
  $createRangeSelection,
  $getRoot,
  $insertNodes,
  $isElementNode,
  $isTextNode,
  $setSelection,
  CLEAR_HISTORY_COMMAND,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type EditorUpdateOptions,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
  REDO_COMMAND,
  REMOVE_TEXT_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { expect, it } from "vitest";
import { type Block, blockFromData, blockToData } from "../../core/article/blocks.ts";
import { buildEditor } from "../../renderer/editor/buildEditor.ts";
import { type EditorCommandId, editorCommands } from "../../renderer/editor/commands.ts";
import { $createBlock } from "../../renderer/editor/convert/blocksToNodes.ts";
import { $readBlocks } from "../../renderer/editor/convert/nodesToBlocks.ts";
import { $replaceBlocks } from "../../renderer/editor/convert/replaceBlocks.ts";
import { loadTag } from "../../renderer/editor/extensions/EditsExtension.ts";
import { ViewExtension } from "../../renderer/editor/extensions/ViewExtension.ts";
import { arbitraryBlocks } from "./arbitraryBlocks.ts";
import { manualIdle } from "./manualIdle.ts";
import { normalBlocks } from "./normalBlocks.ts";

/** A step of work: where the selection is put before it, as shares of the text, and what is done there. */
type Step = { from: number; to: number } & (
  | { do: "type"; text: string }
  | { do: "paragraph" | "line" | "cut" }
  | { do: "paste" | "replace"; blocks: Block[] }
  | { do: "command"; id: EditorCommandId }
);

const place = fc.double({ min: 0, max: 1, noNaN: true });
const selection = { from: place, to: place };
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      ...selection,
      do: fc.constant("type" as const),
      text: fc.constantFrom("قال", " ", "C++", "؟", "👩‍👩‍👧", "12"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ ...selection, do: fc.constantFrom("paragraph" as const, "line" as const, "cut" as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      ...selection,
      do: fc.constantFrom("paste" as const, "replace" as const),
      blocks: arbitraryBlocks,
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      ...selection,
      do: fc.constant("command" as const),
      id: fc.constantFrom(...(Object.keys(editorCommands) as EditorCommandId[])),
    }),
  },
);

/** The places a caret can be: in texts, and in elements without any. */
function $places(node: LexicalNode = $getRoot()): LexicalNode[] {
  if (!$isElementNode(node)) return $isTextNode(node) ? [node] : [];
  const inside = node.getChildren().flatMap($places);
  return inside.length === 0 && !node.is($getRoot()) ? [node] : inside;
}

function $put(point: PointType, places: readonly LexicalNode[], share: number): void {
  const at = share * places.length;
  const node = places[Math.min(Math.floor(at), places.length - 1)];
  if ($isTextNode(node)) point.set(node.getKey(), Math.round((at % 1) * node.getTextContentSize()), "text");
  else if (node) point.set(node.getKey(), 0, "element");
}

function $select({ from, to }: Step): void {
  const places = $places();
  if (places.length === 0) return void $getRoot().selectEnd();
  const range = $createRangeSelection();
  $put(range.anchor, places, from);
  $put(range.focus, places, Math.abs(to - from) < 0.3 ? to : from);
  $setSelection(range);
}

function take(editor: LexicalEditor, step: Step): void {
  const once = { discrete: true, tag: HISTORY_PUSH_TAG } as const;
  editor.update(() => $select(step), { discrete: true });
  if (step.do === "command") editorCommands[step.id](editor);
  else if (step.do === "replace") editor.update(() => $replaceBlocks(step.blocks), { ...once, skipTransforms: true });
  else
    editor.update(() => {
      if (step.do === "paragraph") editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      else if (step.do === "line") editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
      else if (step.do === "cut") editor.dispatchCommand(REMOVE_TEXT_COMMAND, null);
      else if (step.do === "paste") $insertNodes(step.blocks.flatMap($createBlock));
      else if (step.do === "type") editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, step.text);
    }, once);
}

/** Links with words in them: Enter in an empty one is joined to the step before it by Lexical's history. */
function withWordsInLinks(body: readonly Block[]): Block[] {
  return JSON.parse(JSON.stringify(body), (_key, part) =>
    part?.type === "link" && part.content.length === 0 ? { ...part, content: [{ type: "text", text: "هنا" }] } : part,
  );
}

const opening: EditorUpdateOptions = { discrete: true, skipTransforms: true, tag: [loadTag, HISTORY_MERGE_TAG] };

it("whatever is done to a text, the file takes it, and undoing all of it gives the first text back", () => {
  const { editor } = buildEditor({ idle: manualIdle().idle });
  const { output: view } = getExtensionDependencyFromEditor(editor, ViewExtension);
  fc.assert(
    fc.property(arbitraryBlocks, fc.array(steps, { minLength: 200, maxLength: 200 }), (body, work) => {
      editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined);
      editor.update(
        () =>
          void $getRoot()
            .clear()
            .append(...normalBlocks(withWordsInLinks(body)).flatMap($createBlock)),
        opening,
      );
      const first = editor.read($readBlocks);
      for (const step of work) {
        take(editor, step);
        const now = editor.read($readBlocks);
        expect(now.map(blockToData).map(blockFromData)).toEqual(now);
      }
      const last = editor.read($readBlocks);
      let undone = 0;
      for (; view.peek().canUndo; undone++) editor.dispatchCommand(UNDO_COMMAND, undefined);
      expect(editor.read($readBlocks)).toEqual(first);
      for (; undone > 0; undone--) editor.dispatchCommand(REDO_COMMAND, undefined);
      expect(editor.read($readBlocks)).toEqual(last);
    }),
    { numRuns: 20, endOnFailure: true },
  );
  editor.dispose();
});
