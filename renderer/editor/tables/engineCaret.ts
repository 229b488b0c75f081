/** How a key moves the caret, in the words of the engine. */
export interface Stroke {
  alter: "move" | "extend";
  direction: "left" | "right" | "forward" | "backward";
  granularity: "character" | "word" | "line";
}

/**
 * True where the engine would keep the caret inside an element. It is asked by letting it move and
 * putting the caret back, because nobody else knows what is beside a letter on the screen.
 */
export function staysWithin(element: Element, { alter, direction, granularity }: Stroke): boolean {
  const selection = element.ownerDocument.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return false;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.modify(alter, direction, granularity);
  const isMoved = selection.focusNode !== focusNode || selection.focusOffset !== focusOffset;
  const isInside = element.contains(selection.focusNode);
  selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  return isMoved && isInside;
}

/** Where the caret is from the window's left, in CSS pixels; null where it has no box. */
export function caretX(): number | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0).getClientRects()[0]?.x ?? null;
}

/** Puts the engine's caret on the first or last line of an element, as near to `x` as there is a letter. */
export function setCaretNear(element: Element, x: number, line: "first" | "last"): void {
  const box = element.getBoundingClientRect();
  const half = Number.parseFloat(getComputedStyle(element).lineHeight) / 2;
  const inside = Math.min(Math.max(x, box.left + 1), box.right - 1);
  const place = document.caretPositionFromPoint(inside, line === "first" ? box.top + half : box.bottom - half);
  if (place && element.contains(place.offsetNode)) window.getSelection()?.setPosition(place.offsetNode, place.offset);
}
