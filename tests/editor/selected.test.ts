import { buildEditorFromExtensions, defineExtension } from "@lexical/extension";
import { LinkExtension } from "@lexical/link";
import { RichTextExtension } from "@lexical/rich-text";
import { $getRoot, $isElementNode, type LexicalNode } from "lexical";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Block } from "../../core/article/blocks.ts";
import { $createBlock } from "../../renderer/editor/convert/blocksToNodes.ts";
import { $readSelected, type Selected } from "../../renderer/editor/convert/selectedBlocks.ts";
import { ListsExtension } from "../../renderer/editor/extensions/ListsExtension.ts";
import { QuotesExtension } from "../../renderer/editor/extensions/QuotesExtension.ts";
import { WholeBlocksExtension } from "../../renderer/editor/extensions/WholeBlocksExtension.ts";
import { selectedHtml, selectedText } from "../../renderer/editor/paste/CopyExtension.ts";

const text = (value: string) => ({ type: "text" as const, text: value });
const p = (value: string): Block => ({ type: "paragraph", content: value === "" ? [] : [text(value)] });

const body: Block[] = [
  p("قال الوزير"),
  { type: "heading", level: 2, content: [text("عنوان داخلي")] },
  {
    type: "list",
    ordered: false,
    items: [
      { content: [text("أول")], list: { type: "list", ordered: true, items: [{ content: [text("متفرع")] }] } },
      { content: [text("ثان")] },
    ],
  },
  { type: "divider" },
  p("ختام"),
];

/** What is selected from one place to another, each given as the text of its node and an offset in it. */
function select(from: [string, number], to: [string, number]): Selected | null {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: "test",
      dependencies: [RichTextExtension, LinkExtension, ListsExtension, QuotesExtension, WholeBlocksExtension],
    }),
  );
  onTestFinished(() => editor.dispose());
  editor.update(
    () => {
      $getRoot().append(...body.flatMap($createBlock));
      const leaves = (node: LexicalNode): LexicalNode[] =>
        $isElementNode(node) ? node.getChildren().flatMap(leaves) : [node];
      const keyOf = (value: string) =>
        leaves($getRoot())
          .find((leaf) => leaf.getTextContent() === value)
          ?.getKey() as string;
      const selection = $getRoot().selectStart();
      selection.anchor.set(keyOf(from[0]), from[1], "text");
      selection.focus.set(keyOf(to[0]), to[1], "text");
    },
    { discrete: true },
  );
  return editor.read($readSelected);
}

describe("what is selected", () => {
  it("is nothing at a caret", () => {
    expect(select(["ختام", 1], ["ختام", 1])).toBeNull();
  });

  it("is words inside one block", () => {
    const words = { blocks: [p("الوزير")], inline: true };
    expect(select(["قال الوزير", 4], ["قال الوزير", 10])).toEqual(words);
    expect(select(["قال الوزير", 10], ["قال الوزير", 4])).toEqual(words);
    expect(select(["أول", 0], ["أول", 3])).toEqual({ blocks: [p("أول")], inline: true });
  });

  it("is a block where all of it is selected", () => {
    expect(select(["عنوان داخلي", 0], ["عنوان داخلي", 11])).toEqual({ blocks: [body[1]], inline: false });
  });

  it("is cut at both ends over several blocks, and leaves out one it only touches", () => {
    expect(select(["قال الوزير", 4], ["عنوان داخلي", 5])).toEqual({
      blocks: [p("الوزير"), { type: "heading", level: 2, content: [text("عنوان")] }],
      inline: false,
    });
    expect(select(["قال الوزير", 0], ["عنوان داخلي", 0])).toEqual({ blocks: [body[0]], inline: false });
  });

  it("keeps the shape of a list and what stands between", () => {
    expect(select(["أول", 0], ["ختام", 4])).toEqual({ blocks: body.slice(2), inline: false });
    expect(select(["متفرع", 2], ["ثان", 1])).toEqual({
      blocks: [
        {
          type: "list",
          ordered: false,
          items: [
            { content: [], list: { type: "list", ordered: true, items: [{ content: [text("فرع")] }] } },
            { content: [text("ث")] },
          ],
        },
      ],
      inline: false,
    });
  });

  it("goes out as HTML that says its language and direction, and as text with isolates", () => {
    const number = { ...text("+966-11"), isolate: "ltr" as const };
    const words = { blocks: [{ type: "paragraph" as const, content: [text("رقم "), number] }], inline: true };
    expect(selectedHtml(words, { lang: "ar", dir: "rtl" })).toBe(
      '<span lang="ar" dir="rtl">رقم <bdi dir="ltr">+966-11</bdi></span>',
    );
    expect(
      selectedHtml({ blocks: [p("أ"), { ...p("One"), direction: "ltr" } as Block], inline: false }, { dir: "rtl" }),
    ).toBe('<div dir="rtl"><p dir="rtl">أ</p><p dir="ltr">One</p></div>');
    expect(selectedText({ blocks: [...words.blocks, p("أ")], inline: false }, { dir: "rtl" })).toBe(
      "رقم \u2066+966-11\u2069\n\nأ",
    );
  });

  it("goes out as text whose lines run elsewhere as they do here", () => {
    const name: Block = { type: "paragraph", content: [{ ...text("BBC"), isolate: "ltr" }, text(" فازت")] };
    const blocks = [p("BBC: فاز"), p("فاز"), name, { ...p("قال Reuters"), direction: "ltr" } as Block, p("5-3")];
    expect(selectedText({ blocks, inline: false }, { dir: "rtl" }).split("\n\n")).toEqual([
      "\u200fBBC: فاز",
      "فاز",
      "\u2066BBC\u2069 فازت",
      "\u200eقال Reuters",
      "5-3",
    ]);
    expect(selectedText({ blocks: [p("BBC")], inline: true }, { dir: "rtl" })).toBe("BBC");
  });

  it("says its direction on every line that another program takes in by itself", () => {
    const html = selectedHtml({ blocks: body, inline: false }, { lang: "ar", dir: "rtl" });
    const blocks = [...html.matchAll(/<(p|h2|ul|ol|li)\b([^>]*)>/g)];
    expect(blocks).toHaveLength(8);
    for (const [, , attributes] of blocks) expect(attributes).toBe(' dir="rtl"');
  });
});
