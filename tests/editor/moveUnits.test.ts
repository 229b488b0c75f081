import { buildEditorFromExtensions, defineExtension } from "@lexical/extension";
import { $createListItemNode, $createListNode, $isListItemNode } from "@lexical/list";
import { RichTextExtension } from "@lexical/rich-text";
import {
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type TextNode,
} from "lexical";
import { expect, it, onTestFinished } from "vitest";
import type { Block, List, ListItem } from "../../core/article/blocks.ts";
import { $clearFormatting } from "../../renderer/editor/blocks/clearFormatting.ts";
import { $deleteUnits, $duplicateUnits, $moveUnits } from "../../renderer/editor/blocks/moveUnits.ts";
import { $createBlock } from "../../renderer/editor/convert/blocksToNodes.ts";
import { $readBlocks } from "../../renderer/editor/convert/nodesToBlocks.ts";
import { LinksExtension } from "../../renderer/editor/extensions/LinksExtension.ts";
import { ListsExtension } from "../../renderer/editor/extensions/ListsExtension.ts";
import { QuotesExtension } from "../../renderer/editor/extensions/QuotesExtension.ts";
import { WholeBlocksExtension } from "../../renderer/editor/extensions/WholeBlocksExtension.ts";

const text = (value: string) => ({ type: "text" as const, text: value });
const p = (value: string): Block => ({ type: "paragraph", content: [text(value)] });
const item = (value: string, list?: List): ListItem => ({ content: [text(value)], ...(list && { list }) });
const ul = (...items: ListItem[]): List => ({ type: "list", ordered: false, items });
const quote: Block = { type: "quote", content: [text("قول")], attribution: { content: [text("قائل")] } };
const divider: Block = { type: "divider" };

function $textNode(value: string): TextNode {
  const node = $getRoot()
    .getAllTextNodes()
    .find((one) => one.getTextContent() === value);
  if (!node) throw new Error(`no text ${value}`);
  return node;
}

/** Selects from the start of one text to the end of another, does the work, and reads what came of it. */
function after(body: Block[], [from, to = from]: [string, string?], $work: () => void) {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: "test",
      dependencies: [RichTextExtension, ListsExtension, QuotesExtension, WholeBlocksExtension, LinksExtension],
      onError: (error) => {
        throw error;
      },
    }),
  );
  onTestFinished(() => editor.dispose());
  const update = ($change: () => void) => editor.update($change, { discrete: true });
  update(
    () =>
      void $getRoot()
        .clear()
        .append(...body.flatMap($createBlock)),
  );
  update(() => {
    const selection = $textNode(from).select(0, 0);
    selection.focus.set($textNode(to).getKey(), to === from ? 0 : to.length, "text");
  });
  update($work);
  const caret = editor.read(() => {
    const selection = $getSelection();
    const node = $isRangeSelection(selection) ? selection.focus.getNode() : null;
    return $isTextNode(node) ? node.getTextContent() : null;
  });
  return { body: editor.read($readBlocks), caret };
}

const $up = () => $moveUnits(true);
const $down = () => $moveUnits(false);

it("a block goes past its neighbour with the caret in it, and stays at the ends of the text", () => {
  expect(after([p("أ"), p("ب"), p("ج")], ["ب"], $up)).toEqual({ body: [p("ب"), p("أ"), p("ج")], caret: "ب" });
  expect(after([p("أ"), p("ب")], ["أ"], $down)).toEqual({ body: [p("ب"), p("أ")], caret: "أ" });
  expect(after([p("أ"), p("ب")], ["أ"], $up).body).toEqual([p("أ"), p("ب")]);
  expect(after([p("أ"), divider, p("ب")], ["ب"], $up).body).toEqual([p("أ"), p("ب"), divider]);
});

it("all selected blocks go together, in their order", () => {
  expect(after([p("أ"), p("ب"), p("ج"), p("د")], ["ب", "ج"], $up).body).toEqual([p("ب"), p("ج"), p("أ"), p("د")]);
  expect(after([p("أ"), p("ب"), p("ج"), p("د")], ["ب", "ج"], $down).body).toEqual([p("أ"), p("د"), p("ب"), p("ج")]);
});

it("blocks that are selected up to a place between two go together, and stay selected", () => {
  const body = [p("أ"), p("ب"), divider, p("ج"), p("د")];
  const $selectedTo = (place: number, $move: () => void) => () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.focus.set("root", place, "element");
    $move();
  };
  const down = after(body, ["ب"], $selectedTo(2, $down));
  expect(down).toEqual({ body: [p("أ"), divider, p("ب"), p("ج"), p("د")], caret: "ب" });
  expect(after(body, ["ب"], $selectedTo(3, $down)).body).toEqual([p("أ"), p("ج"), p("ب"), divider, p("د")]);
  expect(after(body, ["ب"], $selectedTo(3, $up)).body).toEqual([p("ب"), divider, p("أ"), p("ج"), p("د")]);
});

it("a quote takes along who said it, and is not parted from it by others", () => {
  expect(after([p("أ"), quote], ["قول"], $up).body).toEqual([quote, p("أ")]);
  expect(after([quote, p("أ")], ["قائل"], $down).body).toEqual([p("أ"), quote]);
  expect(after([p("أ"), quote], ["أ"], $down).body).toEqual([quote, p("أ")]);
  expect(after([quote, p("أ")], ["أ"], $up).body).toEqual([p("أ"), quote]);
});

it("an item moves in its list with what is nested under it", () => {
  const nested = ul(item("١"), item("٢"));
  expect(after([ul(item("أ"), item("ب", nested))], ["ب"], $up).body).toEqual([ul(item("ب", nested), item("أ"))]);
  expect(after([ul(item("أ", nested), item("ب"))], ["أ"], $down).body).toEqual([ul(item("ب"), item("أ", nested))]);
  expect(after([ul(item("أ", nested))], ["٢"], $up).body).toEqual([ul(item("أ", ul(item("٢"), item("١"))))]);
});

it("at the end of a nested list an item goes into the list around it, and out of the last list as a paragraph", () => {
  const list = ul(item("أ", ul(item("١"))), item("ب"));
  expect(after([list], ["١"], $up).body).toEqual([ul(item("١"), item("أ"), item("ب"))]);
  expect(after([list], ["١"], $down).body).toEqual([ul(item("أ"), item("١"), item("ب"))]);
  expect(after([p("قبل"), ul(item("أ"), item("ب"))], ["أ"], $up).body).toEqual([p("قبل"), p("أ"), ul(item("ب"))]);
  expect(after([ul(item("أ"), item("ب"))], ["ب"], $down).body).toEqual([ul(item("أ")), p("ب")]);
  expect(after([ul(item("أ", ul(item("١"))))], ["أ"], $down).body).toEqual([p("أ"), ul(item("١"))]);
});

it("a selection over several lists or levels moves what holds it", () => {
  const list = ul(item("أ", ul(item("١"))), item("ب"));
  expect(after([list], ["أ", "١"], $down).body).toEqual([ul(item("ب"), item("أ", ul(item("١"))))]);
  expect(after([p("قبل"), list, p("بعد")], ["١", "بعد"], $up).body).toEqual([list, p("بعد"), p("قبل")]);
});

it("a copy stands after the block, whole, with the caret at its end", () => {
  expect(after([quote, p("أ")], ["قول"], $duplicateUnits)).toEqual({ body: [quote, quote, p("أ")], caret: "قول" });
  const nested = ul(item("أ", ul(item("١"))));
  expect(after([nested], ["أ"], $duplicateUnits).body).toEqual([ul(...nested.items, ...nested.items)]);
  const linked: Block = {
    type: "paragraph",
    content: [{ type: "link", href: "https://example.org/", content: [{ ...text("رابط"), marks: ["bold"] }] }],
  };
  expect(after([linked], ["رابط"], $duplicateUnits).body).toEqual([linked, linked]);
});

it("deleting takes the block, the item or the selected ones, and leaves the caret in the text", () => {
  expect(after([p("أ"), quote, p("ب")], ["قول"], $deleteUnits)).toEqual({ body: [p("أ"), p("ب")], caret: "ب" });
  expect(after([p("أ"), p("ب")], ["ب"], $deleteUnits)).toEqual({ body: [p("أ")], caret: "أ" });
  expect(after([p("أ"), ul(item("١"))], ["١"], $deleteUnits)).toEqual({ body: [p("أ")], caret: "أ" });
  expect(after([ul(item("أ", ul(item("١"))))], ["١"], $deleteUnits).body).toEqual([ul(item("أ"))]);
  expect(after([p("أ")], ["أ"], $deleteUnits).body).toEqual([{ type: "paragraph", content: [] }]);
});

it("clearing takes the marks of the selected words, or of the caret's block, and leaves links and isolates", () => {
  const marked: Block = {
    type: "paragraph",
    content: [
      { ...text("عريض"), marks: ["bold", "strike"] },
      { type: "link", href: "https://example.org/", content: [{ ...text("رابط"), marks: ["italic"] }] },
      { ...text("C++"), marks: ["sup"], isolate: "ltr" },
    ],
  };
  const clean: Block = {
    type: "paragraph",
    content: [
      text("عريض"),
      { type: "link", href: "https://example.org/", content: [text("رابط")] },
      { ...text("C++"), isolate: "ltr" },
    ],
  };
  expect(after([marked, marked], ["عريض"], $clearFormatting).body).toEqual([clean, marked]);
  expect(after([marked], ["عريض", "رابط"], $clearFormatting).body).toEqual([
    { type: "paragraph", content: [...clean.content.slice(0, 2), ...marked.content.slice(2)] },
  ]);
});

it("the last item of a list leaves the lists that were pasted beside it", () => {
  const $pasteBeside = () => {
    const nest = $findMatchingParent($textNode("ب"), (node) => $isListItemNode(node) && node.getIndent() === 0);
    const item = $createListItemNode().append($createTextNode("ت"));
    if ($isListItemNode(nest)) nest.append($createListNode("bullet").append(item));
    item.selectStart();
  };
  const body = [ul(item("أ", ul(item("ب"))), item("ج"))];
  const $deleted = () => {
    $pasteBeside();
    $deleteUnits();
  };
  expect(after(body, ["ب"], $deleted).body).toEqual(body);
  const $movedOut = () => {
    $pasteBeside();
    $moveUnits(false);
  };
  expect(after(body, ["ب"], $movedOut).body).toEqual([ul(item("أ", ul(item("ب"))), item("ت"), item("ج"))]);
});
