import { expect, it, onTestFinished } from "vitest";
import type { Block } from "../../core/article/blocks.ts";
import type { Inline, Mark } from "../../core/article/inline.ts";
import { createArticleEditor } from "../../renderer/editor/createArticleEditor.ts";
import { manualIdle } from "./manualIdle.ts";

const text = (value: string, ...marks: Mark[]): Inline => ({
  type: "text",
  text: value,
  ...(marks.length > 0 && { marks }),
});
const p = (...content: Inline[]): Block => ({ type: "paragraph", content });

function open(body: Block[]) {
  const time = manualIdle();
  const editor = createArticleEditor({ idle: time.idle });
  onTestFinished(() => editor.dispose());
  editor.load(body, "rtl");
  const found = () => editor.openMarks.getSnapshot().map(({ before, sign, after }) => `${before}[${sign}]${after}`);
  return { editor, time, found };
}

it("open marks are found wherever text stands, in reading order, with the words around them", () => {
  const { time, found } = open([
    p(text("قال TK أمس")),
    { type: "heading", level: 2, content: [text("عنوان ؟؟؟")] },
    {
      type: "list",
      ordered: false,
      items: [{ content: [text("XXX")], list: { type: "list", ordered: true, items: [{ content: [text("TK")] }] } }],
    },
    { type: "quote", content: [text("قول")], attribution: { content: [text("«للتأكد»")] } },
    { type: "unknown", data: { type: "poll", text: "كم TK؟" } },
  ]);
  expect(found()).toEqual([]);
  time.run();
  expect(found()).toEqual(["قال [TK] أمس", "عنوان [؟؟؟]", "[XXX]", "[TK]", "[«للتأكد»]", "كم [TK]؟"]);
});

it("a mark of several runs, and one in a link, are each one mark; one across two lines is none", () => {
  const { time, found } = open([
    p(text("في T"), text("K", "bold"), text(" هنا")),
    p(text("T")),
    p(text("K")),
    p({ type: "link", href: "https://example.org/", content: [{ type: "text", text: "TK" }] }),
  ]);
  time.run();
  expect(found()).toEqual(["في [TK] هنا", "[TK]"]);
});

it("marks that are filled in, taken away or loaded away are gone", () => {
  const { editor, time, found } = open([p(text("TK")), p(text("XXX"))]);
  time.run();
  editor.replaceAll([p(text("خمسة")), p(text("XXX"))]);
  time.run();
  expect(found()).toEqual(["[XXX]"]);
  editor.load([p(text("مادة"))], "rtl");
  time.run();
  expect(found()).toEqual([]);
});

it("the next mark is the one after the caret, also before idle time came", () => {
  const { editor } = open([p(text("أول TK")), p(text("ثان")), p(text("ثالث ؟؟؟«للتأكد»"))]);
  expect(editor.openMarks.selectFirst()).toBe(true);
  editor.run("format.bold");
  expect(editor.read()[0]).toEqual(p(text("أول "), text("TK", "bold")));
  expect([editor.openMarks.selectNext(), editor.openMarks.selectNext(), editor.openMarks.selectNext()]).toEqual([
    true,
    true,
    false,
  ]);
  editor.run("format.bold");
  expect(editor.read()[2]).toEqual(p(text("ثالث ؟؟؟"), text("«للتأكد»", "bold")));
});

it("one that is not there any more cannot be gone to", () => {
  const { editor, time } = open([p(text("TK"))]);
  time.run();
  const [mark] = editor.openMarks.getSnapshot();
  editor.replaceAll([p(text("خمسة"))]);
  expect(editor.openMarks.select(mark?.id ?? "")).toBe(false);
});
