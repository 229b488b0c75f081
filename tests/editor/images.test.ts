import { describe, expect, it, onTestFinished } from "vitest";
import type { Block } from "../../core/article/blocks.ts";
import { countBody } from "../../core/article/counts.ts";
import type { Image } from "../../core/article/image.ts";
import { createArticleEditor } from "../../renderer/editor/createArticleEditor.ts";
import { manualIdle } from "./manualIdle.ts";

const media = (digit: string) => `${digit.repeat(64)}.jpg`;
const text = (value: string) => ({ type: "text" as const, text: value });
const p = (...words: string[]): Block => ({ type: "paragraph", content: words.map(text) });
const image = (rest: Partial<Image> = {}): Image => ({
  type: "image",
  media: media("a"),
  alt: "",
  caption: [],
  credit: "",
  width: 64,
  height: 40,
  ...rest,
});
const added = { media: media("b"), width: 10, height: 20 };

function open(body: Block[]) {
  const time = manualIdle();
  const editor = createArticleEditor({ idle: time.idle });
  onTestFinished(() => editor.dispose());
  editor.load(body, "rtl");
  return { editor, time };
}

/** The key of the picture that the caret is at. */
const keyOf = ({ pictures }: ReturnType<typeof createArticleEditor>) => pictures.current.getSnapshot()?.key ?? "";

describe("putting pictures in", () => {
  it("takes the place of an empty paragraph, with what the file says, as one step", () => {
    const { editor } = open([p()]);
    editor.pictures.insert([{ ...added, caption: "سطر\nآخر", credit: "أ ف ب", alt: "وصف" }], null);
    const caption = [text("سطر"), { type: "break" as const }, text("آخر")];
    expect(editor.read()).toEqual([
      { type: "image", media: media("b"), alt: "وصف", caption, credit: "أ ف ب", width: 10, height: 20 },
    ]);
    expect(editor.pictures.current.getSnapshot()?.picture.media).toBe(media("b"));
    editor.run("edit.undo");
    expect(editor.read()).toEqual([p()]);
    editor.run("edit.redo");
    expect(editor.read()).toHaveLength(1);
  });

  it("keeps several together, after the block at the caret with all that belongs to it", () => {
    const quote: Block = { type: "quote", content: [text("قول")], attribution: { content: [text("قائل")] } };
    const { editor } = open([quote]);
    editor.pictures.insert([added, { ...added, media: media("c") }], null);
    const one = { ...image(), ...added };
    expect(editor.read()).toEqual([quote, one, { ...one, media: media("c") }]);
    editor.pictures.insert([{ ...added, media: media("d") }], null);
    expect(editor.read().map((block) => (block.type === "image" ? block.media : block.type))).toEqual([
      "quote",
      ...[media("b"), media("c"), media("d")],
    ]);
  });
});

describe("changing a picture", () => {
  const before = image({
    media: null,
    source: "https://example.org/a.jpg",
    caption: [text("تعليق")],
    credit: "رويترز",
  });

  function openAt(body: Block[]) {
    const { editor } = open([...body, p()]);
    const [first] = body;
    // A picture put beside it has the caret; the keys of those before are asked of it.
    editor.pictures.insert([added], null);
    return { editor, key: keyOf(editor), first };
  }

  it("another file keeps what was written, and fills what was not", () => {
    const { editor, key } = openAt([]);
    editor.pictures.change(key, { alt: "وصفي", credit: "" });
    editor.pictures.replace(key, { ...added, media: media("c"), alt: "وصفها", credit: "أ ب", caption: "تعليقها" });
    expect(editor.read()).toEqual([
      { ...image(), ...added, media: media("c"), alt: "وصفي", credit: "أ ب", caption: [text("تعليقها")] },
    ]);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([{ ...image(), ...added, alt: "وصفي" }]);
  });

  it("its width is a step of its own, and that of the column is none", () => {
    const { editor, key } = openAt([]);
    editor.pictures.change(key, { layout: "wide" });
    expect(editor.read()).toEqual([{ ...image(), ...added, layout: "wide" }]);
    editor.pictures.change(key, { layout: undefined });
    expect(editor.read()).toEqual([{ ...image(), ...added }]);
    editor.run("edit.undo");
    expect(editor.read()).toEqual([{ ...image(), ...added, layout: "wide" }]);
  });

  it("is taken out with its caption, and comes back with it", () => {
    const { editor, key } = openAt([before]);
    editor.pictures.remove(key);
    expect(editor.read()).toEqual([before, p()].slice(0, 1));
    editor.run("edit.undo");
    expect(editor.read()).toEqual([before, { ...image(), ...added }]);
  });

  it("a heading is not made of its caption", () => {
    const { editor } = openAt([]);
    editor.run("block.heading2");
    editor.run("block.bullets");
    expect(editor.read()).toEqual([{ ...image(), ...added }]);
  });

  it("its caption is turned as any line, and keeps that", () => {
    const { editor } = openAt([]);
    editor.run("direction.ltr");
    expect(editor.read()).toEqual([{ ...image(), ...added, direction: "ltr" }]);
  });
});

it("asks for a picture by the command, and for another one by its key", () => {
  const { editor } = open([image()]);
  const asked: (string | null)[] = [];
  editor.pictures.onWanted((key) => asked.push(key));
  editor.run("block.image");
  editor.pictures.choose("7");
  expect(asked).toEqual([null, "7"]);
});

it("counts a caption and an attribution once", () => {
  const body: Block[] = [
    image({ caption: [text("تعليق من أربع كلمات")], credit: "أ ف ب" }),
    { type: "quote", content: [text("قول قصير")], attribution: { content: [text("قائل معروف")] } },
    p("فقرة واحدة"),
  ];
  const { editor, time } = open(body);
  time.run();
  expect(editor.counts.getSnapshot()).toEqual(countBody({ body }));
});
