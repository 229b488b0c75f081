import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type Block, blockFromData, blockToData } from "../../core/article/blocks.ts";
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

  it("shows an empty body as one empty paragraph", () => {
    expect(throughEditor([])).toEqual([{ type: "paragraph", content: [] }]);
  });
});
