/** Elements that hold one line of reading each: a paragraph, a heading, an item, a cell, a name. */
const lineSelector = "h1, h2, h3, h4, p, li, td, th, cite";
/** What stands in a line without being of it. */
const apart = "ul, ol, .dateline";

/** A field of the article that is a line of its own on the page. */
export type LineField = "kicker" | "headline" | "deck";

export interface PageLine {
  element: Element;
  /** Without the printed dateline; white space as the reader sees it. */
  text: string;
  /** Null for a line of the text. */
  field: LineField | null;
}

function fieldOf(element: Element): LineField | null {
  if (element.tagName === "H1") return "headline";
  return element.matches("p.kicker") ? "kicker" : element.matches("p.deck") ? "deck" : null;
}

/** The pieces of text that are of this line, in order. */
export function textsOf(line: Element): Text[] {
  const texts: Text[] = [];
  const walker = line.ownerDocument.createTreeWalker(line, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
    return (node as Element).matches(apart) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** Text in the form in which a line of the page and a line of the editor are the same. */
export function comparable(text: string): string {
  return text.replace(/[\s\u2066-\u2069]+/g, " ").trim();
}

const lineOf = (element: Element): PageLine => ({
  element,
  text: comparable(
    textsOf(element)
      .map(({ data }) => data)
      .join(""),
  ),
  field: fieldOf(element),
});

/** The lines of a page in reading order. */
export function linesOfPage(page: Document): PageLine[] {
  return [...page.querySelectorAll(lineSelector)].map(lineOf);
}

/** The line around a node, and how many UTF-16 units of it stand before the place. */
export function lineAround(node: Node, offset: number): { element: Element; offset: number } | null {
  const around = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  const element = around?.closest(lineSelector);
  if (!element) return null;
  let before = 0;
  for (const text of textsOf(element)) {
    if (text === node) return { element, offset: before + offset };
    if (node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) break;
    before += text.length;
  }
  return { element, offset: before };
}
