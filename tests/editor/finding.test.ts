import { describe, expect, it, onTestFinished } from "vitest";
import type { Block } from "../../core/article/blocks.ts";
import type { Inline, Text } from "../../core/article/inline.ts";
import { finderByPattern } from "../../core/search/findByPattern.ts";
import { type FindSwitches, usualSwitches } from "../../core/search/findQuery.ts";
import { createArticleEditor } from "../../renderer/editor/createArticleEditor.ts";
import type { RunPattern } from "../../renderer/editor/finding/runPattern.ts";
import { manualIdle } from "./manualIdle.ts";

const text = (value: string, rest: Partial<Text> = {}): Text => ({ type: "text", text: value, ...rest });
const p = (...content: (string | Inline)[]): Block => ({
  type: "paragraph",
  content: content.map((one) => (typeof one === "string" ? text(one) : one)),
});

const inThisThread: RunPattern = async (query, lines) => lines.map(finderByPattern(query) ?? (() => []));

function open(body: Block[], pattern: RunPattern = inThisThread) {
  const time = manualIdle();
  const editor = createArticleEditor({ idle: time.idle, runPattern: pattern });
  onTestFinished(() => editor.dispose());
  editor.load(body, "rtl");
  const seek = (words: string, switches: Partial<FindSwitches> = {}) =>
    editor.find.seek({ text: words, switches: { ...usualSwitches, ...switches } });
  const found = () => editor.find.found.getSnapshot();
  return { editor, find: editor.find, time, seek, found };
}

const everywhere: Block[] = [
  { type: "heading", level: 2, content: [text("كتاب في العنوان")] },
  p("كِتاب ", text("كتــاب", { marks: ["bold"] })),
  {
    type: "list",
    ordered: false,
    items: [
      { content: [text("كتاب")], list: { type: "list", ordered: true, items: [{ content: [text("كتاب أعمق")] }] } },
    ],
  },
  { type: "quote", content: [text("كتاب")], attribution: { content: [text("صاحب كتاب")] } },
  { type: "pullQuote", content: [text("كتاب")] },
  { type: "divider" },
  p({ type: "link", href: "https://example.com/", content: [text("كتاب")] }),
];

describe("what is looked for", () => {
  it("is found in every kind of block, however it is written, in reading order", async () => {
    const { find, time, seek, found } = open(everywhere);
    seek("كتاب");
    expect(found().isSettled).toBe(false);
    time.run();
    expect(found()).toMatchObject({ count: 9, at: -1, isSettled: true });
    find.show(0);
    await find.replace("1");
    await find.replace("2");
    expect(found()).toMatchObject({ count: 7, at: 0 });
  });

  it("is found across marks and links, and not across lines", () => {
    const { time, seek, found } = open([
      p("كت", text("ا", { marks: ["bold"] }), { type: "link", href: "https://example.com/", content: [text("ب")] }),
      p("كت", { type: "break" }, "اب"),
      p("كت"),
      p("اب"),
    ]);
    seek("كتاب");
    time.run();
    expect(found().count).toBe(1);
  });

  it("is counted a little at a time, and again only where the text changed", () => {
    const { editor, time, seek, found } = open(Array.from({ length: 30 }, () => p("كلمة")));
    seek("كلمة");
    time.run(29, () => 0);
    expect(found().isSettled).toBe(false);
    time.run();
    expect(found().count).toBe(30);
    editor.insertBlocks([p("كلمة وكلمة")]);
    time.run();
    expect(found().count).toBe(32);
    editor.run("edit.undo");
    expect(editor.read()).toHaveLength(30);
    time.run();
    expect(found().count).toBe(30);
    editor.load([p("كلمة")], "rtl");
    time.run();
    expect(found().count).toBe(1);
  });

  it("is nothing any more once the search has ended", () => {
    const { find, time, seek, found } = open([p("كلمة")]);
    seek("كلمة");
    time.run();
    find.seek(null);
    expect(found()).toMatchObject({ count: 0, isSettled: true });
    seek("");
    time.run();
    expect(found()).toMatchObject({ count: 0, isSettled: true });
  });
});

describe("replacing", () => {
  it("keeps the marks, the link and the isolate of the first letter, and the text around", async () => {
    const bold = (value: string) => text(value, { marks: ["bold"] });
    const { editor, find, seek } = open([
      p("قبل كِ", bold("تاب"), " بعد"),
      p(bold("كت"), "اب"),
      p({ type: "link", href: "https://example.com/", content: [text("كتاب هنا")] }),
      p(text("كتاب", { isolate: "ltr" }), " بعد"),
    ]);
    seek("كتاب");
    await find.settle();
    expect(find.replaceAll("قلم")).toBe(4);
    expect(editor.read()).toEqual([
      p("قبل قلم بعد"),
      p(bold("قلم")),
      p({ type: "link", href: "https://example.com/", content: [text("قلم هنا")] }),
      p(text("قلم", { isolate: "ltr" }), " بعد"),
    ]);
  });

  it("everything is one step of undo and redo", async () => {
    const { editor, find, seek } = open(everywhere);
    const before = editor.read();
    seek("كتاب");
    await find.settle();
    expect(find.replaceAll("قلم")).toBe(9);
    const after = editor.read();
    expect(JSON.stringify(after)).not.toContain("كت");
    editor.run("edit.undo");
    expect(editor.read()).toEqual(before);
    editor.run("edit.redo");
    expect(editor.read()).toEqual(after);
    editor.run("edit.undo");
    expect(editor.state.getSnapshot().canUndo).toBe(false);
  });

  it("one by one goes on behind what was put in, which is not found again", async () => {
    const { editor, find, seek, found } = open([p("اب اب"), p("اب")]);
    seek("اب");
    await find.settle();
    find.show(0);
    await find.replace("ابابا");
    expect(editor.read()).toEqual([p("ابابا اب"), p("اب")]);
    expect(found()).toMatchObject({ count: 4, at: 2 });
    await find.replace("");
    expect(editor.read()).toEqual([p("ابابا "), p("اب")]);
    await find.replace("ت");
    expect(found().at).toBe(-1);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("ابابا "), p("اب")]);
  });

  it("by nothing leaves empty lines, and takes away a link that has no text any more", async () => {
    const { editor, find, seek } = open([
      p("كتاب"),
      p({ type: "link", href: "https://example.com/", content: [text("كتاب")] }, " هنا"),
    ]);
    seek("كتاب");
    await find.settle();
    find.replaceAll("");
    expect(editor.read()).toEqual([p(), p(" هنا")]);
  });

  it("by nothing leaves a hit that was looked at, and is gone, without a selection on it", async () => {
    const { editor, find, seek } = open([p("كتاب"), p("باق")]);
    seek("كتاب");
    await find.settle();
    find.show(0);
    find.replaceAll("");
    // The bar is closed before the text was searched anew.
    find.select();
    editor.insertBlocks([p(" هنا")]);
    expect(editor.read()).toEqual([p(), p("باق هنا")]);
    editor.run("edit.undo");
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p("كتاب"), p("باق")]);
  });

  it("by a pattern puts in what its groups caught; for words $1 is only itself", async () => {
    const { editor, find, seek } = open([p("10-12 و", text("3-4", { marks: ["bold"] }))]);
    seek("(\\d+)-(\\d+)", { pattern: true });
    await find.settle();
    expect(find.replaceAll("$2/$1")).toBe(2);
    expect(editor.read()).toEqual([p("12/10 و", text("4/3", { marks: ["bold"] }))]);
    seek("و");
    await find.settle();
    find.replaceAll("$1");
    expect(editor.read()).toEqual([p("12/10 $1", text("4/3", { marks: ["bold"] }))]);
  });
});

describe("a pattern", () => {
  it("that is none says so, and finds nothing", () => {
    const { time, seek, found } = open([p("كتاب")]);
    seek("(", { pattern: true });
    time.run();
    expect(found()).toMatchObject({ count: 0, isSettled: true, problem: "pattern" });
    seek("كتاب");
    time.run();
    expect(found()).toMatchObject({ count: 1, problem: null });
  });

  it("that takes too long says so, and is not tried again until it is another", async () => {
    let asked = 0;
    const { editor, find, time, seek, found } = open([p("كتاب")], async () => {
      asked++;
      return "slow";
    });
    seek("(a+)+b", { pattern: true });
    await find.settle();
    expect(found()).toMatchObject({ count: 0, isSettled: true, problem: "slow" });
    editor.insertBlocks([p("aaa")]);
    time.run();
    await find.settle();
    expect(asked).toBe(1);
  });

  it("that is still being searched is not waited for by another query, nor shown when it answers", async () => {
    const answers: (() => void)[] = [];
    const { find, time, seek, found } = open([p("كتاب قلم")], (query, lines) => {
      const answer = inThisThread(query, lines);
      return new Promise((resolve) => answers.push(() => resolve(answer)));
    });
    seek("كتاب|قلم", { pattern: true });
    time.run();
    expect(found().isSettled).toBe(false);
    seek("كتاب");
    time.run();
    expect(found()).toMatchObject({ count: 1, isSettled: true });
    answers[0]?.();
    await find.settle();
    expect(found()).toMatchObject({ count: 1, isSettled: true });
  });
});
