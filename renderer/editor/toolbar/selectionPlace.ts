import type { WindowPlace } from "../../ui/WindowAnchor.tsx";

function selectedRange(): Range | null {
  const selection = window.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** Where the selection is in the window: the middle of it. A caret in an empty block has no box but the block's. */
export function selectionPlace(): Required<WindowPlace> {
  const range = selectedRange();
  const own = range?.getBoundingClientRect();
  const node = range?.startContainer;
  const around = node instanceof Element ? node : node?.parentElement;
  const box = own && own.height > 0 ? own : around?.getBoundingClientRect();
  return box ? { x: box.x + box.width / 2, y: box.y, height: box.height } : { x: 0, y: 0, height: 0 };
}

/** Keeps the selection in sight while the focus is elsewhere. Returns the way to end it. */
export function markSelection(): () => void {
  const range = selectedRange();
  if (range) CSS.highlights.set("midad-link", new Highlight(range.cloneRange()));
  return () => {
    CSS.highlights.delete("midad-link");
  };
}
