const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** One element in place of another of its name: the one that is there becomes it. */
function becomes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  morphChildren(old, next);
}

/** One node in place of another: where they are of one kind, the one that is there stays. */
function stepInto(old: ChildNode, next: ChildNode | undefined): void {
  if (!next || old.isEqualNode(next)) return;
  if (isElement(old) && isElement(next) && old.tagName === next.tagName) becomes(old, next);
  else old.replaceWith((old.ownerDocument ?? document).importNode(next, true));
}

/**
 * Makes the content of `old` that of `next` and leaves every node alone that is the same in both, from the
 * beginning and from the end, so that the engine lays out only what was written.
 */
function morphChildren(old: Element, next: Element): void {
  const [was, comes] = [[...old.childNodes], [...next.childNodes]];
  let from = 0;
  while (from < was.length && from < comes.length && was[from]?.isEqualNode(comes[from] ?? null)) from++;
  let [wasEnd, comesEnd] = [was.length, comes.length];
  while (wasEnd > from && comesEnd > from && was[wasEnd - 1]?.isEqualNode(comes[comesEnd - 1] ?? null)) {
    wasEnd--;
    comesEnd--;
  }
  const [gone, added] = [was.slice(from, wasEnd), comes.slice(from, comesEnd)];
  if (gone.length === added.length) {
    for (const [index, node] of gone.entries()) stepInto(node, added[index]);
    return;
  }
  const before = was[wasEnd] ?? null;
  for (const node of gone) node.remove();
  for (const node of added) old.insertBefore(old.ownerDocument.importNode(node, true), before);
}

/**
 * Makes a page that is shown the next one: afterwards it is, node for node, what a frame would make of the
 * text. Nothing in the text runs: it is parsed into a document that has no window, and the frame's scripts
 * are off.
 */
export function morphPage(shown: Document, page: string): void {
  becomes(shown.documentElement, new DOMParser().parseFromString(page, "text/html").documentElement);
}
