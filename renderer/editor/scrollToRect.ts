/** The nearest element around that scrolls up and down. */
export function scrollerAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  for (let one = element; one; one = one.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return null;
}

const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/**
 * Scrolls so that a place of the text stands at a share of the height in which it is seen, 0 at its top;
 * not where it is there already, give or take half of its line, and smoothly only where motion is welcome.
 */
export function scrollToRect(scroller: Element, rect: DOMRect, share: number, how: "instant" | "smooth"): void {
  const sight = scroller.getBoundingClientRect();
  const off = rect.top - (sight.top + sight.height * share);
  if (Math.abs(off) < rect.height / 2) return;
  scroller.scrollTo({ top: scroller.scrollTop + off, behavior: isStill() ? "instant" : how });
}
