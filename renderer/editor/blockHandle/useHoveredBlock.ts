import { type RefObject, useEffect, useState } from "react";
import type { ArticleEditor } from "../createArticleEditor.ts";
import { elementAt, firstLineMiddle } from "./blockAtPointer.ts";

/** The block that the pointer is at, and the height of its first line's middle in the frame around the text. */
export interface HoveredBlock {
  key: string;
  top: number;
}

/**
 * Follows the pointer, and lets go as soon as a key is pressed: while one writes, nothing is looked
 * for and nothing is drawn.
 */
export function useHoveredBlock(
  editor: ArticleEditor,
  frame: RefObject<HTMLElement | null>,
  isHeld: boolean,
): HoveredBlock | null {
  const [hovered, setHovered] = useState<HoveredBlock | null>(null);
  useEffect(() => {
    if (isHeld) return;
    const over = new AbortController();
    const options = { signal: over.signal, passive: true };
    const show = (next: HoveredBlock | null) =>
      setHovered((now) => (now?.key === next?.key && now?.top === next?.top ? now : next));
    const onMove = (event: PointerEvent) => {
      const box = frame.current;
      const root = box?.querySelector<HTMLElement>("[contenteditable]");
      if (!box || !root || event.buttons !== 0) return;
      const element = elementAt(root, { x: event.clientX, y: event.clientY });
      const block = element && editor.blocks.at(element);
      const first = block?.elements[0];
      if (!block || !first) show(null);
      else show({ key: block.key, top: firstLineMiddle(first) - box.getBoundingClientRect().top });
    };
    window.addEventListener("pointermove", onMove, options);
    window.addEventListener("keydown", () => show(null), options);
    return () => over.abort();
  }, [editor, frame, isHeld]);
  return hovered;
}
