import { $isListItemNode, $isListNode } from "@lexical/list";
import fc from "fast-check";
import { $getRoot } from "lexical";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { type Block, blockFromData, blockToData } from "../../core/article/blocks.ts";
import { buildEditor } from "../../renderer/editor/buildEditor.ts";
import { $createBlock } from "../../renderer/editor/convert/blocksToNodes.ts";
import { $readBlocks } from "../../renderer/editor/convert/nodesToBlocks.ts";
import { createArticleEditor } from "../../renderer/editor/createArticleEditor.ts";
import { arbitraryBlocks } from "./arbitraryBlocks.ts";
import { manualIdle } from "./manualIdle.ts";
import { normalBlocks } from "./normalBlocks.ts";

const editor = createArticleEditor({ idle: manualIdle().idle });
afterAll(() => editor.dispose());

const throughEditor = (blocks: Block[]) => {
  editor.load(blocks, "rtl");
  return editor.read();
};

describe("article to editor and back", () => {
  it("loses and invents nothing", () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        expect(throughEditor(blocks)).toEqual(normalBlocks(blocks));
      }),
      { numRuns: 5000 },
    );
  }, 300_000);

  it("gives back what is already in normal form key for key, as the file has it", () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const normal = normalBlocks(blocks);
        expect(JSON.stringify(throughEditor(normal))).toBe(JSON.stringify(normal));
      }),
      { numRuns: 300 },
    );
  });

  it("gives back blocks that the file's schema takes as they are", () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        const read = throughEditor(blocks);
        expect(read.map(blockToData).map(blockFromData)).toEqual(read);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps two lists that stand side by side apart", () => {
    const list = (text: string): Block => ({
      type: "list",
      ordered: true,
      items: [{ content: [{ type: "text", text }] }],
    });
    expect(throughEditor([list("أ"), list("ب")])).toEqual([list("أ"), list("ب")]);
  });

  it("keeps the side from which an item is seen when it goes under one that was turned", () => {
    const content = (text: string) => [{ type: "text" as const, text }];
    const [turned, below] = [{ direction: "ltr" as const, content: content("a") }, { content: content("ب") }];
    const list: Block = { type: "list", ordered: false, items: [turned, below] };
    const { editor: ours } = buildEditor({ idle: manualIdle().idle });
    onTestFinished(() => ours.dispose());
    const show = () =>
      void $getRoot()
        .setDirection("rtl")
        .clear()
        .append(...$createBlock(list));
    ours.update(show, { discrete: true });
    const indent = () => {
      const shown = $getRoot().getFirstChild();
      const item = $isListNode(shown) ? shown.getChildAtIndex(1) : null;
      if ($isListItemNode(item)) item.setIndent(1);
    };
    ours.update(indent, { discrete: true });
    const nested = { type: "list", ordered: false, direction: "rtl", items: [below] };
    expect(ours.read($readBlocks)).toEqual([{ ...list, items: [{ ...turned, list: nested }] }]);
  });

  it("shows an empty body as one empty paragraph", () => {
    expect(throughEditor([])).toEqual([{ type: "paragraph", content: [] }]);
  });
});
