import { describe, expect, it, onTestFinished } from "vitest";
import type { Block, List } from "../../core/article/blocks.ts";
import { createArticleEditor } from "../../renderer/editor/createArticleEditor.ts";
import { manualIdle } from "./manualIdle.ts";

const text = (value: string) => ({ type: "text" as const, text: value });
const p = (...words: string[]): Block => ({ type: "paragraph", content: words.map(text) });
const bullets = (...items: string[]): List => ({
  type: "list",
  ordered: false,
  items: items.map((one) => ({ content: [text(one)] })),
});

function open(body: Block[], direction: "rtl" | "ltr" = "rtl") {
  const time = manualIdle();
  const editor = createArticleEditor({ idle: time.idle });
  onTestFinished(() => editor.dispose());
  editor.load(body, direction);
  const edits: string[] = [];
  editor.onEdit(({ gesture }) => edits.push(gesture));
  return { editor, edits, time };
}

describe("loading", () => {
  it("is no edit, and what was there before cannot be undone into it", () => {
    const { editor, edits } = open([p("أول")]);
    editor.replaceAll([p("أول"), p("ثان")]);
    editor.load([p("مادة أخرى")], "rtl");
    expect(edits).toEqual(["command"]);
    expect(editor.state.getSnapshot()).toMatchObject({ canUndo: false, canRedo: false });
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("مادة أخرى")]);
  });

  it("of a piece that was left brings back its steps and its counts", () => {
    const { editor, edits, time } = open([]);
    editor.load([p("أول")], "rtl", "one");
    editor.replaceAll([p("أول"), p("ثان")]);
    editor.replaceAll([p("أول"), p("ثان وثالث")]);
    editor.run("edit.undo");
    editor.load([p("مادة")], "rtl", "two");
    expect(editor.state.getSnapshot()).toMatchObject({ canUndo: false, canRedo: false });
    editor.load([p("أول"), p("ثان")], "ltr", "one");
    time.run();
    expect(editor.counts.getSnapshot()?.words).toBe(2);
    expect(editor.state.getSnapshot()).toMatchObject({ canUndo: true, canRedo: true, direction: "ltr" });
    editor.run("edit.redo");
    expect(editor.read()).toEqual([p("أول"), p("ثان وثالث")]);
    time.run();
    expect(editor.counts.getSnapshot()?.words).toBe(3);
    editor.run("edit.undo");
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("أول")]);
    time.run();
    expect(editor.counts.getSnapshot()?.words).toBe(1);
    expect(editor.state.getSnapshot()).toMatchObject({ canUndo: false, direction: "ltr" });
    expect(edits).toEqual(["command", "command", "undo", "undo", "undo", "undo"]);
  });

  it("of a piece whose file was changed meanwhile starts afresh", () => {
    const { editor } = open([]);
    editor.load([p("أول")], "rtl", "one");
    editor.replaceAll([p("ثان")]);
    editor.load([p("مادة")], "rtl", "two");
    editor.load([p("كتبه زميل")], "rtl", "one");
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("كتبه زميل")]);
    expect(editor.state.getSnapshot()).toMatchObject({ canUndo: false, canRedo: false });
  });

  it("lets go of what can be undone in the piece left longest ago", () => {
    const { editor } = open([]);
    for (let piece = 0; piece <= 21; piece++) {
      editor.load([p("أول")], "rtl", String(piece));
      editor.replaceAll([p("ثان")]);
    }
    editor.load([p("ثان")], "rtl", "1");
    expect(editor.state.getSnapshot().canUndo).toBe(true);
    editor.load([p("ثان")], "rtl", "0");
    expect(editor.state.getSnapshot().canUndo).toBe(false);
  });

  it("can be undone back to, by the first change as by any", () => {
    const { editor, edits } = open([p("أول")]);
    editor.insertBlocks([p("ثان"), p("ثالث")]);
    expect(editor.read()).toEqual([p("أولثان"), p("ثالث")]);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("أول")]);
    editor.run("edit.redo");
    expect(editor.read()).toEqual([p("أولثان"), p("ثالث")]);
    expect(edits).toEqual(["command", "undo", "undo"]);
  });

  it("gives the direction to the whole and to no block", () => {
    const { editor } = open([p("One")], "ltr");
    expect(editor.state.getSnapshot().direction).toBe("ltr");
    expect(editor.read()).toEqual([p("One")]);
  });
});

describe("the direction of the article", () => {
  it("is no step of undo", () => {
    const { editor, edits } = open([p("أول")]);
    editor.insertBlocks([p("ثان"), p("ثالث")]);
    editor.setDirection("ltr");
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("أول")]);
    expect(editor.state.getSnapshot().direction).toBe("ltr");
    expect(edits).toEqual(["command", "undo"]);
  });
});

describe("isolates", () => {
  it("are put round what bidi orders wrongly, as one step", () => {
    const { editor } = open([p("لغة C++ في 2024-05-17 أمس"), p("فاز 2-1")]);
    editor.run("isolate.fix");
    expect(editor.read()).toEqual([
      {
        type: "paragraph",
        content: [
          text("لغة "),
          { ...text("C++"), isolate: "ltr" },
          text(" في "),
          { ...text("2024-05-17"), isolate: "ltr" },
          text(" أمس"),
        ],
      },
      p("فاز 2-1"),
    ]);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("لغة C++ في 2024-05-17 أمس"), p("فاز 2-1")]);
  });

  it("are not put into lines that run from the left", () => {
    const { editor } = open([p("C++ and -5")], "ltr");
    editor.run("isolate.fix");
    expect(editor.read()).toEqual([p("C++ and -5")]);
  });
});

describe("replaceAll", () => {
  it("is one step, and an unchanged body is no edit", () => {
    const { editor, edits } = open([p("أول"), p("ثان")]);
    editor.replaceAll([p("صفر"), p("أول"), bullets("بند"), bullets("بند"), p("ثان")]);
    expect(editor.read()).toEqual([p("صفر"), p("أول"), bullets("بند"), bullets("بند"), p("ثان")]);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("أول"), p("ثان")]);
    editor.replaceAll([p("أول"), p("ثان")]);
    expect(edits).toEqual(["command", "undo"]);
  });

  it("leaves an empty paragraph where nothing is left", () => {
    const { editor } = open([p("أول")]);
    editor.replaceAll([]);
    expect(editor.read()).toEqual([p()]);
    expect(editor.isEmpty()).toBe(true);
  });
});

describe("commands", () => {
  it("turn the last block where there has been no caret yet, and back", () => {
    const { editor } = open([p("أول"), p("ثان")]);
    const [kept, changed] = [p("أول"), [text("ثان")]];
    editor.run("block.heading2");
    expect(editor.read()).toEqual([kept, { type: "heading", level: 2, content: changed }]);
    editor.run("block.heading4");
    expect(editor.read()).toEqual([kept, { type: "heading", level: 4, content: changed }]);
    editor.run("block.quote");
    expect(editor.read()).toEqual([kept, { type: "quote", content: changed }]);
    editor.run("block.numbers");
    expect(editor.read()).toEqual([kept, { type: "list", ordered: true, items: [{ content: changed }] }]);
    editor.run("block.bullets");
    expect(editor.read()).toEqual([kept, bullets("ثان")]);
    editor.run("block.bullets");
    expect(editor.read()).toEqual([kept, p("ثان")]);
  });

  it("keep a block's own direction", () => {
    const ltr: Block = { type: "paragraph", direction: "ltr", content: [text("One")] };
    const { editor } = open([ltr]);
    editor.run("block.heading3");
    expect(editor.read()).toEqual([{ type: "heading", level: 3, direction: "ltr", content: [text("One")] }]);
    editor.run("block.bullets");
    expect(editor.read()).toEqual([
      { type: "list", ordered: false, items: [{ direction: "ltr", content: [text("One")] }] },
    ]);
    editor.run("block.paragraph");
    expect(editor.read()).toEqual([ltr]);
  });

  it("take one item out of a list and leave the others in it", () => {
    const { editor } = open([bullets("أ", "ب")]);
    editor.run("block.bullets");
    expect(editor.read()).toEqual([bullets("أ"), p("ب")]);
  });

  it("nest an item under the one before it, as deep as a file may have it and no deeper", () => {
    const { editor } = open([bullets("أ")]);
    editor.run("list.indent");
    expect(editor.read()).toEqual([bullets("أ")]);
    const depthOf = (list: List | undefined): number => (list ? 1 + depthOf(list.items.at(-1)?.list) : 0);
    let chain = bullets("أ", "ب");
    for (let level = 1; level < 8; level++) chain = { ...chain, items: [{ content: [text("أ")], list: chain }] };
    editor.load([chain], "rtl");
    editor.run("list.indent");
    expect(depthOf(editor.read()[0] as List)).toBe(8);
    editor.run("list.outdent");
    expect(depthOf(editor.read()[0] as List)).toBe(7);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([chain]);
  });

  it("put a divider after the caret's block", () => {
    const { editor } = open([p("أول")]);
    editor.run("block.divider");
    expect(editor.read()).toEqual([p("أول"), { type: "divider" }, p()]);
    editor.run("block.divider");
    expect(editor.read()).toEqual([p("أول"), { type: "divider" }, { type: "divider" }, p()]);
  });

  it("of others are not its own", () => {
    const { editor, edits } = open([p("أول")]);
    expect(editor.run("article.save")).toBe(false);
    expect(editor.run("format.bold")).toBe(true);
    // A mark for what is yet to be typed changes nothing that is written.
    expect(edits).toEqual([]);
    expect(editor.state.getSnapshot().marks.bold).toBe(true);
  });
});

describe("counts", () => {
  it("follow the text in idle time", () => {
    const { editor, time } = open([p("قتل ١٢ شخصا في ٣ غارات"), bullets("كِتاب", "ثان")]);
    expect(editor.counts.getSnapshot()).toBeNull();
    let told = 0;
    editor.counts.subscribe(() => told++);
    time.run();
    expect(editor.counts.getSnapshot()).toEqual({ words: 8, graphemes: 22 + 4 + 3, paragraphs: 3 });
    editor.replaceAll([p("كلمتان هنا")]);
    time.run();
    expect(editor.counts.getSnapshot()?.words).toBe(2);
    expect(told).toBeGreaterThanOrEqual(2);
  });

  it("are not told of a text that was just shown, even one that is brought back, until it is counted", () => {
    const { editor, time } = open([]);
    time.run();
    expect(editor.counts.getSnapshot()?.words).toBe(0);
    for (const [piece, text, words] of [
      ["a", "كلمة", 1],
      ["b", "كلمتان هنا", 2],
      ["a", "كلمة", 1],
    ] as const) {
      editor.load([p(text)], "rtl", piece);
      expect(editor.counts.getSnapshot()).toBeNull();
      time.run();
      expect(editor.counts.getSnapshot()?.words).toBe(words);
      editor.replaceAll([p("أخرى")]);
      editor.run("edit.undo");
    }
  });

  it("count a long text a little at a time", () => {
    const { editor, time } = open(Array.from({ length: 50 }, () => p("كلمة")));
    time.run(49, () => 0);
    expect(editor.counts.getSnapshot()).toBeNull();
    expect(time.isWaiting()).toBe(true);
    time.run();
    expect(editor.counts.getSnapshot()?.words).toBe(50);
  });

  it("are of the selection as well, while there is one", () => {
    const { editor, time } = open([p("بقي TK هنا"), p("ثان")]);
    time.run();
    expect(editor.selectionCounts.getSnapshot()).toBeNull();
    editor.openMarks.selectFirst();
    expect(editor.selectionCounts.getSnapshot()).toBeNull();
    time.run();
    expect(editor.selectionCounts.getSnapshot()).toEqual({ words: 1, graphemes: 2, paragraphs: 1 });
    editor.load([p("مادة أخرى")], "rtl");
    expect(editor.selectionCounts.getSnapshot()).toBeNull();
  });

  it("wait for nothing once the editor is gone", () => {
    const time = manualIdle();
    const editor = createArticleEditor({ idle: time.idle });
    editor.load([p("أول")], "rtl");
    editor.dispose();
    expect(time.isWaiting()).toBe(false);
  });
});
