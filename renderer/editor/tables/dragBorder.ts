import { $findCellNode, $isTableNode, type TableCellNode } from "@lexical/table";
import {
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  registerEventListener,
} from "lexical";
import { commandTag } from "../extensions/EditsExtension.ts";
import { $moveBorder } from "./tableCommands.ts";
import { $gridOf, $widthsOf } from "./tableState.ts";

/** How near the pointer must be to a border to take hold of it, in CSS pixels. */
const reach = 5;

interface Border {
  table: NodeKey;
  /** The column before the border. */
  column: number;
  widths: number[] | null;
  isRtl: boolean;
  /** The width of the table, in CSS pixels. */
  size: number;
}

function $columnsOf(cell: TableCellNode): { first: number; last: number } {
  const table = $findMatchingParent(cell, $isTableNode);
  const first = (table ? $gridOf(table) : []).find((one) => one.cell.is(cell))?.startColumn ?? 0;
  return { first, last: first + cell.getColSpan() - 1 };
}

/** The border between two columns under the pointer, or null. */
function $borderAt(event: PointerEvent): Border | null {
  const element = event.target instanceof Element ? event.target.closest("td, th") : null;
  const node = element && $getNearestNodeFromDOMNode(element);
  const cell = node && $findCellNode(node);
  const table = cell && $findMatchingParent(cell, $isTableNode);
  const box = element?.closest("table")?.getBoundingClientRect();
  if (!element || !cell || !table || !box) return null;
  const { left, right } = element.getBoundingClientRect();
  const isRtl = getComputedStyle(element.closest("table") ?? element).direction === "rtl";
  const [toStart, toEnd] = [event.clientX - left, right - event.clientX];
  const { first, last } = $columnsOf(cell);
  const [before, after] = isRtl ? [toEnd, toStart] : [toStart, toEnd];
  const column = after <= reach ? last : before <= reach ? first - 1 : -1;
  if (column < 0 || column + 1 >= table.getColumnCount()) return null;
  return { table: table.getKey(), column, widths: $widthsOf(table), isRtl, size: box.width };
}

/** Follows one drag of a border; all of it is one step of undo. */
function follow(editor: LexicalEditor, root: HTMLElement, down: PointerEvent, border: Border): void {
  let isMoved = false;
  root.setPointerCapture(down.pointerId);
  const stop = mergeRegister(
    registerEventListener(root, "pointermove", (event) => {
      const by = Math.round(((event.clientX - down.clientX) / border.size) * (border.isRtl ? -1000 : 1000));
      editor.update(
        () => {
          const table = $getNodeByKey(border.table);
          if ($isTableNode(table)) $moveBorder(table, border.column, by, border.widths);
        },
        { discrete: true, tag: [commandTag, isMoved ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG] },
      );
      isMoved = true;
    }),
    registerEventListener(root, "lostpointercapture", () => stop()),
  );
}

/** Columns made wider and narrower by dragging the border between them. Returns the way to stop. */
export function registerDragBorder(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root) => {
    if (!root) return;
    const borderAt = (event: PointerEvent) => editor.read(() => $borderAt(event));
    return mergeRegister(
      registerEventListener(root, "pointermove", (event) => {
        if (event.buttons === 0) root.toggleAttribute("data-on-border", borderAt(event) !== null);
      }),
      registerEventListener(root, "pointerdown", (event) => {
        const border = event.button === 0 ? borderAt(event) : null;
        if (!border) return;
        event.preventDefault();
        follow(editor, root, event, border);
      }),
      // Without this the table would begin to select cells.
      registerEventListener(
        root,
        "mousedown",
        (event) => {
          if (!root.hasAttribute("data-on-border")) return;
          event.preventDefault();
          event.stopPropagation();
        },
        true,
      ),
    );
  });
}
