import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import type { Tally } from "../dropped.ts";
import { classesOf, elementsOf, textOf, without } from "../html/tree.ts";
import { directionMark, startMark, tableMark } from "./settleWord.ts";

/** How styles are told apart in the HTML that comes of a Word file: by their ids in our own, by Word's names in others. */
export const wordStyles = [
  "p.Title => h1.title:fresh",
  "p[style-name='Title'] => h1.title:fresh",
  "p.Subtitle => p.deck:fresh",
  "p[style-name='Subtitle'] => p.deck:fresh",
  ...["Section", "Urgent", "Kicker", "Byline", "Meta", "Source", "Attribution", "Credit"].map(
    (name) => `p.${name} => p.${name.toLowerCase()}:fresh`,
  ),
  ...["Kicker", "Deck", "Byline", "Dateline", "Credit"].map(
    (name) => `p[style-name='${name}'] => p.${name.toLowerCase()}:fresh`,
  ),
  "p.Quote => blockquote.quote > p:fresh",
  "p[style-name='Quote'] => blockquote.quote > p:fresh",
  "p[style-name='Quotations'] => blockquote.quote > p:fresh",
  "p[style-name='Block Text'] => blockquote.quote > p:fresh",
  "p.IntenseQuote => aside.pullquote > p:fresh",
  "p[style-name='Intense Quote'] => aside.pullquote > p:fresh",
  "p.Caption => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p.TableHeading => p.heading:fresh",
  "p.Divider => hr:fresh",
  // The reader knows five levels of lists by itself, Word has nine.
  ...[6, 7, 8, 9].flatMap((level) => {
    const around = "ul|ol > li > ".repeat(level - 1);
    return [
      `p:unordered-list(${level}) => ${around}ul > li:fresh`,
      `p:ordered-list(${level}) => ${around}ol > li:fresh`,
    ];
  }),
  "r.Dateline => span.dateline",
  "u => u",
  "strike => s",
];

const isElement = (node: ElementContent | undefined): node is Element => node?.type === "element";
const has = (node: ElementContent | undefined, name: string): node is Element =>
  isElement(node) && classesOf(node)[0] === name;
const make = (tagName: string, children: ElementContent[], className: string[] = []): Element => ({
  type: "element",
  tagName,
  properties: { className },
  children,
});

const paragraphTags = /^(?:p|h[1-6]|li|blockquote|td|th)$/;

/** Gives elements the direction that a mark in them tells, and takes the marks out. */
function directParagraphs(top: Root | Element): void {
  const isMark = (node: ElementContent) =>
    isElement(node) && node.tagName === "a" && Object.values(directionMark).includes(node.properties.id as never);
  for (const element of elementsOf(top)) {
    const mark = element.children.find(isMark);
    if (!isElement(mark)) continue;
    element.children = element.children.filter((child) => !isMark(child));
    if (paragraphTags.test(element.tagName))
      element.properties.dir = mark.properties.id === directionMark.rtl ? "rtl" : "ltr";
  }
}

/** Takes out of an item the mark that tells the number it begins to count with. */
function takeStart(item: Element): number | null {
  const mark = item.children.find((node) => isElement(node) && String(node.properties.id ?? "").startsWith(startMark));
  if (!isElement(mark)) return null;
  item.children = item.children.filter((node) => node !== mark);
  return Number(String(mark.properties.id).slice(startMark.length));
}

/** Numbered items as the lists that they are by the numbers they begin with: the reader makes one of all that follow each other. */
function parted(list: Element): Element[] {
  const lists: Element[] = [];
  let next = Number.NaN;
  for (const item of list.children.filter(isElement)) {
    const start = takeStart(item);
    if (lists.length === 0 || (start !== null && start !== next)) {
      next = start ?? 1;
      lists.push({ ...list, properties: { ...list.properties, ...(next !== 1 && { start: next }) }, children: [] });
    }
    lists.at(-1)?.children.push(item);
    next++;
  }
  return lists;
}

function numberLists(top: Root): void {
  for (const holder of [top, ...elementsOf(top)] as Element[]) {
    holder.children = holder.children.flatMap((child) => {
      if (!isElement(child) || !/^[ou]l$/.test(child.tagName)) return [child];
      if (child.tagName === "ol") return parted(child);
      for (const item of child.children) if (isElement(item)) takeStart(item);
      return [child];
    });
  }
}

/** Takes the mark out of the first paragraph of a table. */
function takeTableMark(table: Element): string | null {
  for (let at: Element | undefined = table; at; at = at.children.find(isElement)) {
    const mark = at.children.find((node) => isElement(node) && String(node.properties.id ?? "").startsWith(tableMark));
    if (!isElement(mark)) continue;
    at.children = at.children.filter((node) => node !== mark);
    return String(mark.properties.id).slice(tableMark.length);
  }
  return null;
}

/** Gives tables the direction and the widths that a mark in them tells, and cells in the style of headers their tag. */
function settleTables(top: Root): void {
  for (const table of elementsOf(top)) {
    if (table.tagName !== "table") continue;
    const [direction, ...shares] = takeTableMark(table)?.split("-") ?? [];
    if (direction) table.properties.dir = direction;
    const columns = shares.map((share) => column(Number(share)));
    if (columns.length > 0) table.children.unshift(make("colgroup", columns));
    const inHead = new Set(
      table.children
        .filter(isElement)
        .filter(({ tagName }) => tagName === "thead")
        .flatMap(elementsOf),
    );
    for (const cell of elementsOf(table)) {
      if (!/^t[dh]$/.test(cell.tagName)) continue;
      if (cell.children.some((node) => has(node, "heading"))) {
        cell.tagName = "th";
        cell.properties.scope = inHead.has(cell) ? "col" : "row";
      }
    }
  }
}

const column = (share: number): Element => ({
  ...{ type: "element", tagName: "col", children: [] },
  properties: { style: `width:${share / 10}%` },
});

/** The picture that a paragraph is, where it holds nothing else. */
function loneImage(node: ElementContent | undefined): Element | null {
  if (!isElement(node) || node.tagName !== "p" || textOf(node).trim() !== "") return null;
  const images = elementsOf(node).filter(({ tagName }) => tagName === "img");
  return images.length === 1 ? (images[0] ?? null) : null;
}

/** Pictures with the lines under them, and quotations with who said them, each as one. */
function groupParts(children: readonly ElementContent[]): ElementContent[] {
  const nodes = children.filter((node) => node.type !== "text" || node.value.trim() !== "");
  const grouped: ElementContent[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as ElementContent;
    const image = loneImage(node);
    const last = grouped.at(-1);
    if (image) {
      const under: Element[] = [];
      while (has(nodes[at + 1], "caption") || has(nodes[at + 1], "credit")) under.push(nodes[++at] as Element);
      const lines = under.map((line) => make("p", line.children, has(line, "credit") ? ["credit"] : []));
      const dir = under[0]?.properties.dir;
      const caption = make("figcaption", lines);
      if (dir) caption.properties.dir = dir;
      grouped.push(make("figure", lines.length > 0 ? [image, caption] : [image]));
    } else if (has(node, "attribution") && (has(last, "quote") || has(last, "pullquote"))) {
      const footer = make("footer", [make("cite", node.children)]);
      if (node.properties.dir) footer.properties.dir = node.properties.dir;
      last.children.push(footer);
    } else if (
      node.type === "element" &&
      node.tagName === "blockquote" &&
      has(last, "quote") &&
      !last.children.some((one) => isElement(one) && one.tagName === "footer")
    ) {
      last.children.push(...node.children);
    } else grouped.push(node);
  }
  return grouped;
}

/** Notes stand under the text with an arrow back to their place, which leads nowhere in an article. */
function settleNotes(top: Root, tally: Tally): void {
  for (const element of elementsOf(top)) {
    element.children = element.children.filter(
      (child) =>
        !isElement(child) ||
        child.tagName !== "a" ||
        !/^#\S*(?:foot|end)note-ref-/.test(String(child.properties.href ?? "")),
    );
    if (element.tagName === "li" && /(?:foot|end)note-\d/.test(String(element.properties.id ?? "")))
      tally.add("footnotes");
  }
}

/** A quotation that has a direction is one whose paragraphs all have it. */
function directQuotes(top: Root): void {
  for (const element of elementsOf(top)) {
    if (!has(element, "quote") && !has(element, "pullquote")) continue;
    const [first] = element.children.filter(isElement);
    if (first?.properties.dir) element.properties.dir = first.properties.dir;
  }
}

/** The HTML of a Word file as a tree, its parts named and put together. */
export function wordHast(html: string, tally: Tally): Root {
  const root = fromHtml(html, { fragment: true });
  directParagraphs(root);
  numberLists(root);
  settleTables(root);
  settleNotes(root, tally);
  root.children = groupParts(root.children as ElementContent[]) as Root["children"];
  directQuotes(root);
  return root;
}

/** Takes the paragraphs of a style out of a tree. @returns their texts, and the tree without them */
export function takeStyle(root: Root, name: string): { texts: string[]; root: Root } {
  const found = elementsOf(root).filter((one) => classesOf(one)[0] === name);
  const texts = found.map((one) => textOf(one).replace(/\s+/g, " ").trim()).filter((line) => line !== "");
  return { texts, root: without(root, new Set(found)) as Root };
}
