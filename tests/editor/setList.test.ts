import { $createRangeSelection, $getRoot, $setSelection } from "lexical";
import { expect, it, onTestFinished } from "vitest";
import type { Block } from "../../core/article/blocks.ts";
import { buildEditor } from "../../renderer/editor/buildEditor.ts";
import { editorCommands } from "../../renderer/editor/commands.ts";
import { $createBlock } from "../../renderer/editor/convert/blocksToNodes.ts";
import { $readBlocks } from "../../renderer/editor/convert/nodesToBlocks.ts";
import { manualIdle } from "./manualIdle.ts";

it("lines that are selected back into an empty one become a list, and each keeps its direction", () => {
  const { editor } = buildEditor({ idle: manualIdle().idle });
  onTestFinished(() => editor.dispose());
  const content = [{ type: "text" as const, text: "BBC News" }];
  const body: Block[] = [
    { type: "paragraph", content: [] },
    { type: "paragraph", direction: "ltr", content },
  ];
  editor.update(
    () => {
      const [empty, line] = body.flatMap($createBlock);
      if (!empty || !line) return;
      $getRoot().clear().append(empty, line);
      const range = $createRangeSelection();
      range.anchor.set($getRoot().getAllTextNodes()[0]?.getKey() ?? "", 3, "text");
      range.focus.set(empty.getKey(), 0, "element");
      $setSelection(range);
    },
    { discrete: true },
  );
  editorCommands["block.numbers"](editor);
  expect(editor.read($readBlocks)).toEqual([
    { type: "list", ordered: true, items: [{ content: [] }, { direction: "ltr", content }] },
  ]);
});
