import { defineExtension, effect, signal } from "@lexical/extension";
import { HistoryExtension } from "@lexical/history";
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  mergeRegister,
  type RangeSelection,
} from "lexical";
import type { Direction } from "../../../core/article/blocks.ts";
import { type Mark, marks } from "../../../core/article/inline.ts";
import { $directionOf } from "../blocks/directionOf.ts";
import { $kindOf, $textBlockOf, type BlockKind } from "../blocks/setBlock.ts";
import { formatOf } from "../convert/marks.ts";
import { $selectedLink } from "./LinksExtension.ts";

/** What the toolbar shows: the state of the text at the caret. */
export interface EditorView {
  marks: Readonly<Record<Mark, boolean>>;
  block: BlockKind;
  /** The base direction of the caret's block. */
  direction: Direction;
  /** The address of the link that the caret stands in. */
  link: string | null;
  /** True while there is one empty paragraph and nothing else. */
  isEmpty: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

type TextView = Omit<EditorView, "canUndo" | "canRedo">;

function $marksOf(selection: RangeSelection | null): EditorView["marks"] {
  const shown = marks.map((mark) => [mark, selection?.hasFormat(formatOf[mark]) ?? false]);
  return Object.fromEntries(shown) as Record<Mark, boolean>;
}

function $isTextEmpty(): boolean {
  const root = $getRoot();
  const first = root.getFirstChild();
  return root.getChildrenSize() <= 1 && (first === null || ($isParagraphNode(first) && first.isEmpty()));
}

function $readView(): TextView {
  const selection = $getSelection();
  const range = $isRangeSelection(selection) ? selection : null;
  const node = range?.anchor.getNode() ?? null;
  const block = node && ($textBlockOf(node) ?? ($isElementNode(node) ? node : null));
  return {
    marks: $marksOf(range),
    block: $kindOf(block),
    direction: $directionOf(block),
    link: range ? ($selectedLink(range)?.getURL() ?? null) : null,
    isEmpty: $isTextEmpty(),
  };
}

function isSame({ marks: has, ...one }: EditorView, { marks: had, ...other }: EditorView): boolean {
  const keys = Object.keys(one) as (keyof typeof one)[];
  return keys.every((key) => one[key] === other[key]) && marks.every((mark) => has[mark] === had[mark]);
}

/** Watches the caret for the toolbar; what it reads does not grow with the text. */
export const ViewExtension = defineExtension({
  name: "midad/view",
  dependencies: [HistoryExtension],
  build(editor) {
    const text = editor.getEditorState().read($readView, { editor });
    return signal<EditorView>({ ...text, canUndo: false, canRedo: false });
  },
  register(editor, _config, state) {
    const view = state.getOutput();
    const { canUndo, canRedo } = state.getDependency(HistoryExtension).output;
    const show = (change: Partial<EditorView>) => {
      const next = { ...view.peek(), ...change };
      if (!isSame(next, view.peek())) view.value = next;
    };
    return mergeRegister(
      editor.registerUpdateListener(({ editorState }) => show(editorState.read($readView, { editor }))),
      effect(() => show({ canUndo: canUndo.value, canRedo: canRedo.value })),
    );
  },
});
