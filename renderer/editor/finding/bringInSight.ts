/** How near to an edge of what is in sight a hit may stand, in px. */
const margin = 40;

function scrollerOf(node: Node): Element | null {
  for (let one = node.parentElement; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return null;
}

/**
 * Scrolls a range to the middle where it is not in sight. Blocks out of sight are not laid out and only
 * guessed in height, so it looks again in the next frames, at most `looks` times.
 */
export function bringInSight(range: Range, looks = 4): void {
  const scroller = scrollerOf(range.startContainer);
  if (!scroller) return;
  const box = range.getBoundingClientRect();
  const sight = scroller.getBoundingClientRect();
  if (box.top >= sight.top + margin && box.bottom <= sight.bottom - margin) return;
  scroller.scrollBy({ top: (box.top + box.bottom - sight.top - sight.bottom) / 2, behavior: "instant" });
  if (looks > 1) requestAnimationFrame(() => bringInSight(range, looks - 1));
}
