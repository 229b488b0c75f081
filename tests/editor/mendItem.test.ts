import { $isListItemNode, $isListNode } from "@lexical/list";
import { $createTextNode, $getRoot, type LexicalNode } from "lexical";
import { expect, it, onTestFinished } from "vitest";
import type { Block } from "../../core/article/blocks.ts";
import { buildEditor } from "../../renderer/editor/buildEditor.ts";
import { $createBlock } from "../../renderer/editor/convert/blocksToNodes.ts";
import { $readBlocks } from "../../renderer/editor/convert/nodesToBlocks.ts";
import { manualIdle } from "./manualIdle.ts";

const words = (text: string) => [{ type: "text" as const, text }];
const paragraph = (text: string): Block => ({ type: "paragraph", content: words(text) });
const table: Block = { type: "table", rows: [{ cells: [{ content: words("خلية") }] }] };
const nested = (text: string): Block => ({
  type: "list",
  ordered: true,
  items: [{ content: words(text) }],
});
const list: Block = {
  type: "list",
  ordered: false,
  items: [
    { content: words("أول"), list: { type: "list", ordered: true, items: [{ content: words("فرع") }] } },
    { content: words("ثان") },
  ],
};

/** What becomes of the list when nodes come in after the list nested in it, or before it. */
function cameIn(made: () => LexicalNode[], where: "after" | "before"): Block[] {
  const { editor } = buildEditor({ idle: manualIdle().idle });
  onTestFinished(() => editor.dispose());
  editor.update(
    () =>
      $getRoot()
        .clear()
        .append(...$createBlock(list)),
    { discrete: true },
  );
  editor.update(
    () => {
      const outer = $getRoot().getFirstChild();
      const nest = $isListNode(outer) ? outer.getChildAtIndex(1) : null;
      if (!$isListItemNode(nest)) throw new Error("no nested list");
      nest.splice(where === "after" ? 1 : 0, 0, made());
    },
    { discrete: true },
  );
  return editor.read($readBlocks);
}

const first = { content: words("أول"), list: { type: "list", ordered: true, items: [{ content: words("فرع") }] } };
const second = { content: words("ثان") };
const items = (...all: object[]) => ({ type: "list", ordered: false, items: all });

it("words that come in beside a nested list are an item where they are seen", () => {
  expect(cameIn(() => [$createTextNode("كلام")], "after")).toEqual([items(first, { content: words("كلام") }, second)]);
  expect(cameIn(() => [$createTextNode("كلام")], "before")).toEqual([
    items({ content: words("أول") }, { content: words("كلام"), list: first.list }, second),
  ]);
});

it("lines that come in beside a nested list are items, each with its direction", () => {
  const english: Block = { type: "paragraph", direction: "ltr", content: words("BBC") };
  const came = cameIn(() => [paragraph("سطر"), english].flatMap($createBlock), "after");
  expect(came).toEqual([items(first, { content: words("سطر") }, { direction: "ltr", content: words("BBC") }, second)]);
});

it("lists that come in beside a nested list are nested under what is above them", () => {
  const came = cameIn(() => [paragraph("سطر"), nested("فرع السطر")].flatMap($createBlock), "after");
  const list = { type: "list", ordered: true, items: [{ content: words("فرع السطر") }] };
  expect(came).toEqual([items(first, { content: words("سطر"), list }, second)]);
});

it("a table that comes into a list stands below it, whole", () => {
  expect(cameIn(() => [table, paragraph("سطر")].flatMap($createBlock), "after")).toEqual([
    items(first, { content: words("سطر") }, second),
    table,
  ]);
});
