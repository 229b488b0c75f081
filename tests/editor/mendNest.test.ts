import { $createListItemNode, $isListItemNode, $isListNode, type ListItemNode } from "@lexical/list";
import { $getRoot, type LexicalNode } from "lexical";
import { expect, it, onTestFinished } from "vitest";
import type { Block, List, ListItem } from "../../core/article/blocks.ts";
import { buildEditor } from "../../renderer/editor/buildEditor.ts";
import { $createBlock } from "../../renderer/editor/convert/blocksToNodes.ts";
import { $readBlocks } from "../../renderer/editor/convert/nodesToBlocks.ts";
import { manualIdle } from "./manualIdle.ts";

const item = (text: string, list?: List): ListItem => ({
  content: text === "" ? [] : [{ type: "text", text }],
  ...(list && { list }),
});
const ul = (...items: ListItem[]): List => ({ type: "list", ordered: false, items });
const ol = (...items: ListItem[]): List => ({ type: "list", ordered: true, items });

/** How lists stand on the paper: `ul(أ ol(ب))`. */
function $seen(node: LexicalNode | null): string {
  if ($isListNode(node)) return `${node.getTag()}(${node.getChildren().map($seen).join(" ")})`;
  const children = $isListItemNode(node) ? node.getChildren() : [];
  return children.some($isListNode) ? children.map($seen).join(" ") : (node?.getTextContent() ?? "");
}

/** What stands on the paper when lists have come beside the one nested under the first item, and what a file has of it. */
function withBeside($put: (nest: ListItemNode) => void): { seen: string; file: Block[] } {
  const { editor } = buildEditor({ idle: manualIdle().idle });
  onTestFinished(() => editor.dispose());
  const show = (blocks: readonly Block[]) =>
    editor.update(
      () =>
        void $getRoot()
          .clear()
          .append(...blocks.flatMap($createBlock)),
      { discrete: true },
    );
  const seen = () => editor.read(() => $seen($getRoot().getFirstChild()));
  show([ul(item("أ", ul(item("ب"))), item("ج"))]);
  editor.update(
    () => {
      const outer = $getRoot().getFirstChild();
      const nest = $isListNode(outer) ? outer.getChildAtIndex(1) : null;
      if ($isListItemNode(nest)) $put(nest);
    },
    { discrete: true },
  );
  const before = seen();
  const file = editor.read($readBlocks);
  show(file);
  expect(seen()).toBe(before);
  return { seen: before, file };
}

const $nest = (...lists: List[]) => $createListItemNode().append(...lists.flatMap($createBlock));

it("lists of a kind that come to stand under one item are one list", () => {
  const file = [ul(item("أ", ul(item("ب"), item("ت"), item("ث"))), item("ج"))];
  expect(withBeside((nest) => nest.append(...[ul(item("ت")), ul(item("ث"))].flatMap($createBlock))).file).toEqual(file);
  expect(withBeside((nest) => void nest.insertAfter($nest(ul(item("ت")), ul(item("ث"))))).file).toEqual(file);
});

it("one of another kind, or from another side, stands under an item without words, as the file has it", () => {
  const numbered = (nest: ListItemNode) => nest.append(...$createBlock(ol(item("1"))), ...$createBlock(ol(item("2"))));
  expect(withBeside(numbered).seen).toBe("ul(أ ul(ب)  ol(1 2) ج)");
  expect(withBeside((nest) => void nest.insertAfter($nest(ol(item("1"))))).seen).toBe("ul(أ ul(ب)  ol(1) ج)");
  const turned = { ...ul(item("a")), direction: "ltr" as const };
  expect(withBeside((nest) => nest.append(...$createBlock(turned))).seen).toBe("ul(أ ul(ب)  ul(a) ج)");
});
