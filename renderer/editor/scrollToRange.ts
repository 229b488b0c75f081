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
 * smoothly only where motion is welcome.
 */
export function scrollToRange(range: Range, share: number, how: "instant" | "smooth" = "instant"): void {
  const scroller = scrollerAround(range.startContainer);
  if (!scroller) return;
  const sight = scroller.getBoundingClientRect();
  const { top } = range.getBoundingClientRect();
  const behavior = isStill() ? "instant" : how;
  scroller.scrollTo({ top: scroller.scrollTop + top - (sight.top + sight.height * share), behavior });
}
