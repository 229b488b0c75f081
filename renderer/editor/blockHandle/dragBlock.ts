import type { NodeKey } from "lexical";
import type { Side } from "../blocks/moveUnits.ts";
import type { ArticleEditor } from "../createArticleEditor.ts";
import { elementAt } from "./blockAtPointer.ts";

/** Pixels the pointer goes before a press is a drag. */
const threshold = 4;
/** Pixels at either end of what is in sight where the text scrolls by itself, and how far a frame. */
const edge = 56;
const fastest = 18;

/** Where a dragged block would go. */
export interface Drop {
  beside: NodeKey;
  side: Side;
  /** The height of the line to draw, in pixels of the window. */
  line: number;
}

export interface DragOptions {
  editor: ArticleEditor;
  key: NodeKey;
  root: HTMLElement;
  /** Told where the block would go, or null where it cannot. */
  onDrop(drop: Drop | null): void;
  /** Told at the end; a press that went nowhere was a click. */
  onEnd(how: "clicked" | "ended"): void;
}

function scrollerOf(element: HTMLElement): HTMLElement {
  let node = element.parentElement;
  while (node && !/auto|scroll/.test(getComputedStyle(node).overflowY)) node = node.parentElement;
  return node ?? document.documentElement;
}

function findDrop({ editor, key, root }: DragOptions, place: { x: number; y: number }): Drop | null {
  const box = root.getBoundingClientRect();
  // Above the first block and below the last one are places, too.
  const y = Math.min(Math.max(place.y, box.top + 1), box.bottom - 1);
  const ends = [root.firstElementChild, root.lastElementChild] as const;
  const [first, last] = ends;
  const isAbove = first !== null && y <= first.getBoundingClientRect().top;
  const isBelow = last !== null && y >= last.getBoundingClientRect().bottom;
  const element = isAbove ? first : isBelow ? last : elementAt(root, { x: place.x, y });
  const block = element && editor.blocks.beside(key, element);
  if (!block) return null;
  const top = Math.min(...block.elements.map((one) => one.getBoundingClientRect().top));
  const bottom = Math.max(...block.elements.map((one) => one.getBoundingClientRect().bottom));
  const side = y < (top + bottom) / 2 ? "before" : "after";
  return { beside: block.key, side, line: side === "before" ? top : bottom };
}

/** How far to scroll in a frame for a pointer at `y`: faster the nearer it is to the edge. */
export function scrollStep(y: number, { top, bottom }: { top: number; bottom: number }): number {
  const above = top + edge - y;
  const below = y - (bottom - edge);
  if (above > 0) return -Math.min(fastest, Math.ceil((above / edge) * fastest));
  return below > 0 ? Math.min(fastest, Math.ceil((below / edge) * fastest)) : 0;
}

/** Follows a press on the handle until the pointer is let go, or Escape ends it without a move. */
export function dragBlock(start: PointerEvent, options: DragOptions): void {
  const { editor, key, root } = options;
  const over = new AbortController();
  const { signal } = over;
  const scroller = scrollerOf(root);
  const dragged = editor.blocks.dragged(key);
  let place = { x: start.clientX, y: start.clientY };
  let isDragging = false;
  let drop: Drop | null = null;

  function look(): void {
    drop = findDrop(options, place);
    options.onDrop(drop);
  }

  function scroll(): void {
    if (signal.aborted) return;
    const by = scrollStep(place.y, scroller.getBoundingClientRect());
    if (by !== 0) {
      scroller.scrollBy({ top: by });
      look();
    }
    requestAnimationFrame(scroll);
  }

  function end(how: "clicked" | "ended"): void {
    over.abort();
    for (const element of dragged) element.removeAttribute("data-dragged");
    options.onDrop(null);
    options.onEnd(how);
  }

  function begin(): void {
    isDragging = true;
    for (const element of dragged) element.setAttribute("data-dragged", "");
    requestAnimationFrame(scroll);
  }

  const onMove = (event: PointerEvent) => {
    place = { x: event.clientX, y: event.clientY };
    if (!isDragging && Math.hypot(place.x - start.clientX, place.y - start.clientY) < threshold) return;
    if (!isDragging) begin();
    look();
  };
  const onUp = () => {
    const found = drop;
    end(isDragging ? "ended" : "clicked");
    if (isDragging && found) editor.blocks.put(key, found.beside, found.side);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // One press ends one thing.
    event.preventDefault();
    event.stopPropagation();
    end("ended");
  };
  window.addEventListener("pointermove", onMove, { signal });
  window.addEventListener("pointerup", onUp, { signal });
  window.addEventListener("pointercancel", () => end("ended"), { signal });
  window.addEventListener("keydown", onKey, { signal, capture: true });
}
