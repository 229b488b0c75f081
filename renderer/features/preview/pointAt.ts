const name = "midad-same-place";

/** How long the line stays marked, in ms. */
const shownFor = 900;

/** The rule that a page needs for its marked line to be seen. @param colour whatever CSS knows as one */
export function pointRule(colour: string): string {
  return `::highlight(${name}) { background-color: ${colour}; }`;
}

/** Brings a line of the page in sight, and shows for a moment which one it is. */
export function pointAt(page: Document, line: Element): void {
  const view = page.defaultView as (Window & typeof globalThis) | null;
  if (!view) return;
  const { top, bottom } = line.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight) line.scrollIntoView({ block: "center", behavior: "instant" });
  const range = page.createRange();
  range.selectNodeContents(line);
  const { highlights } = view.CSS;
  const mark = new view.Highlight(range);
  highlights.set(name, mark);
  setTimeout(() => {
    // By then another line may be the marked one, for its own while.
    if (highlights.get(name) === mark) highlights.delete(name);
  }, shownFor);
}
