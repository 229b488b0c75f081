import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Block } from "../../core/article/blocks.ts";
import { type EditorCommandId, editorCommands } from "../../renderer/editor/commands.ts";
import { $readBlocks } from "../../renderer/editor/convert/nodesToBlocks.ts";
import { type ArticleEditor, createArticleEditor } from "../../renderer/editor/createArticleEditor.ts";
import { arbitraryBlocks } from "./arbitraryBlocks.ts";
import { manualIdle } from "./manualIdle.ts";

// Beside each reading of the editor's own the whole text is read in the same state, and must be the same.
let compared = 0;
vi.mock(import("../../renderer/editor/convert/createReader.ts"), async (importOriginal) => {
  const { createReader } = await importOriginal();
  return {
    createReader() {
      const $read = createReader();
      return () => {
        const again = $read();
        expect(JSON.stringify(again)).toBe(JSON.stringify($readBlocks()));
        compared++;
        return again;
      };
    },
  };
});

const p = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });

function open(): ArticleEditor {
  const editor = createArticleEditor({ idle: manualIdle().idle });
  onTestFinished(() => editor.dispose());
  return editor;
}

type Step = (editor: ArticleEditor) => void;

const commands = Object.keys(editorCommands).filter((id) => id !== "format.link") as EditorCommandId[];
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...commands).map(
      (id): Step =>
        (editor) =>
          void editor.run(id),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Step>((editor) => void editor.run("edit.undo")) },
  { weight: 1, arbitrary: fc.constant<Step>((editor) => void editor.run("edit.redo")) },
  {
    weight: 4,
    arbitrary: arbitraryBlocks.map(
      (blocks): Step =>
        (editor) =>
          editor.insertBlocks(blocks),
    ),
  },
  // Some of what is there stays: those blocks keep their nodes.
  {
    weight: 2,
    arbitrary: fc.tuple(arbitraryBlocks, fc.nat(6)).map(
      ([blocks, kept]): Step =>
        (editor) =>
          editor.replaceAll([...editor.read().slice(0, kept), ...blocks]),
    ),
  },
  {
    weight: 1,
    arbitrary: arbitraryBlocks.map(
      (blocks): Step =>
        (editor) =>
          editor.load(blocks, "rtl"),
    ),
  },
);

describe("reading again", () => {
  it("gives what a first reading of the same text gives, whatever was done to it", () => {
    const editor = open();
    fc.assert(
      fc.property(arbitraryBlocks, fc.array(step, { minLength: 1, maxLength: 12 }), (blocks, steps) => {
        editor.load(blocks, "rtl");
        compared = 0;
        editor.read();
        for (const one of steps) {
          one(editor);
          editor.read();
        }
        expect(compared).toBeGreaterThan(steps.length);
      }),
      { numRuns: 120 },
    );
  });

  it("keeps the blocks nothing was done to, and no one can change them", () => {
    const editor = open();
    editor.load([p("أول"), p("ثان"), p("ثالث"), p("رابع")], "rtl");
    const before = editor.read();
    editor.run("block.heading2");
    const after = editor.read();
    expect(after.slice(0, 2).map((block, index) => block === before[index])).toEqual([true, true]);
    expect(after.at(-1)).toEqual({ type: "heading", level: 2, content: [{ type: "text", text: "رابع" }] });
    expect(() => Object.assign(after[0] ?? {}, { type: "quote" })).toThrow(TypeError);
  });

  it("sees a change deep in a list, and who is quoted", () => {
    const editor = open();
    const quote = (name: string): Block => ({
      type: "quote",
      content: [{ type: "text", text: "قول" }],
      attribution: { content: [{ type: "text", text: name }] },
    });
    const list = (text: string): Block => ({
      type: "list",
      ordered: false,
      items: [
        {
          content: [{ type: "text", text: "بند" }],
          list: { type: "list", ordered: false, items: [{ content: [{ type: "text", text }] }] },
        },
      ],
    });
    editor.load([list("فرع"), quote("وزير")], "rtl");
    editor.read();
    editor.insertBlocks([p(" سابق")]);
    expect(editor.read()).toEqual([list("فرع"), quote("وزير سابق")]);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([list("فرع"), quote("وزير")]);
    editor.load([list("فرع")], "rtl");
    editor.read();
    editor.insertBlocks([p(" آخر")]);
    expect(editor.read()).toEqual([list("فرع آخر")]);
  });
});
