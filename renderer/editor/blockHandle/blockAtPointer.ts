/** How far to the side of the text, in pixels, a pointer still means the block beside it. */
const reach = 64;

/** The element of the text at the height of a place in the window, or null where there is none near. */
export function elementAt(root: HTMLElement, { x, y }: { x: number; y: number }): Element | null {
  const box = root.getBoundingClientRect();
  if (x < box.left - reach || x > box.right + reach || y < box.top || y > box.bottom) return null;
  // In the margin as well as in the indent of a list the block is the one that a line across meets.
  const across = [x, box.left + box.width / 2, box.right - 40, box.left + 40];
  for (const place of across) {
    const found = document.elementsFromPoint(place, y).find((element) => root.contains(element) && element !== root);
    if (found) return found;
  }
  return null;
}

/** The height of the middle of an element's first line, in pixels of the window. */
export function firstLineMiddle(element: HTMLElement): number {
  const box = element.getBoundingClientRect();
  const line = Number.parseFloat(getComputedStyle(element).lineHeight);
  return box.top + Math.min(box.height, Number.isNaN(line) ? box.height : line) / 2;
}
