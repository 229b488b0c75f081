import type { Block, Direction, Heading } from "../../../core/article/blocks.ts";
import { type Mark, marks } from "../../../core/article/inline.ts";
import { safeHref } from "../../../core/article/safeHref.ts";
import { cleanText } from "./cleanText.ts";
import { itemOf, visitList } from "./pastedList.ts";
import { attributeOf, blockTags, childrenOf, type PastedNode, tagOf } from "./pastedNode.ts";
import { noStyle, type PastedStyle } from "./pastedStyle.ts";
import { type Frame, Sink } from "./sink.ts";
import { isDataTable, rowPieces } from "./tables.ts";
import { type Place, startingPlace, type Walk } from "./walk.ts";

const headingLevels: Readonly<Record<string, Heading["level"]>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

const tagMarks: Readonly<Record<string, Mark>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  strike: "strike",
  del: "strike",
  sub: "sub",
  sup: "sup",
};

function dirOf(node: PastedNode): Direction | null {
  const dir = attributeOf(node, "dir")?.toLowerCase();
  return dir === "rtl" || dir === "ltr" ? dir : null;
}

function languageOf(node: PastedNode): string | null {
  const language = attributeOf(node, "lang") ?? "";
  return language.length >= 2 && language.length <= 35 ? language : null;
}

function kindOf(tag: string, around: Frame["kind"]): Frame["kind"] {
  return headingLevels[tag] ?? (tag === "blockquote" ? "quote" : around);
}

/** The place inside an element. */
function inside(node: PastedNode, tag: string, place: Place, style: PastedStyle): Place {
  const mark = tagMarks[tag];
  const isIsolate = tag === "bdi";
  return {
    ...place,
    kind: kindOf(tag, place.kind),
    dir: isIsolate ? place.dir : (dirOf(node) ?? place.dir),
    marks: { ...place.marks, ...(mark && { [mark]: true }), ...style.marks },
    href: tag === "a" ? safeHref(attributeOf(node, "href") ?? "") : place.href,
    isolate: isIsolate ? (dirOf(node) ?? "auto") : place.isolate,
    language: isIsolate ? languageOf(node) : place.language,
    isPreformatted: place.isPreformatted || tag === "pre",
  };
}

/** Adds text as a run. Every link is underlined, so an underline inside one says nothing. */
function addText({ sink }: Walk, text: string, place: Place): void {
  const cleaned = cleanText(text.replaceAll("\r\n", "\n"));
  if (cleaned === "") return;
  const shown = marks.filter((mark) => place.marks[mark] && !(mark === "underline" && place.href !== null));
  const run = {
    type: "text" as const,
    text: cleaned,
    ...(shown.length > 0 && { marks: shown }),
    ...(place.isolate && { isolate: place.isolate }),
    ...(place.language && { language: place.language }),
  };
  sink.add({ run, href: place.href, isPreformatted: place.isPreformatted }, place);
}

function walkTable(walk: Walk, node: PastedNode, place: Place): void {
  if (isDataTable(node)) {
    for (const row of rowPieces(node)) {
      walk.sink.end();
      row.forEach((cell, index) => {
        if (index > 0) addText(walk, "\t", { ...place, isPreformatted: true });
        addText(walk, cell, place);
      });
    }
    walk.sink.end();
    return;
  }
  walkChildren(walk, node, place);
}

function textOf(node: PastedNode): string {
  return node.nodeValue ?? childrenOf(node).map(textOf).join("");
}

/** The bullet or number that Word wrote into a paragraph, however deep in it. */
function markerOf(walk: Walk, node: PastedNode): string {
  return childrenOf(node)
    .map((child) => (walk.styleOf(child).isWordMarker ? textOf(child) : markerOf(walk, child)))
    .join("");
}

/** A paragraph in which Word wrote an item of a list, with its bullet or number as text. */
function walkWordItem(walk: Walk, node: PastedNode, place: Place, level: number): void {
  walk.sink.end();
  const inner: Walk = { ...walk, sink: new Sink(walk.sink.base) };
  walkChildren(inner, node, place);
  inner.sink.end();
  const item = itemOf(inner.sink.blocks);
  if (item.content.length === 0) return;
  walk.sink.wordItem(level, /^\s*[\p{L}\p{N}]{1,4}[.)]/u.test(markerOf(walk, node)), item);
}

function walkBlock(walk: Walk, node: PastedNode, tag: string, place: Place): void {
  walk.sink.end();
  if (tag === "hr") walk.sink.block({ type: "divider" });
  else if (tag === "ul" || tag === "ol" || tag === "menu") visitList(walk, node, place);
  else if (tag === "table") walkTable(walk, node, place);
  else walkChildren(walk, node, place);
  walk.sink.end();
}

function walkChildren(walk: Walk, node: PastedNode, place: Place): void {
  for (const child of childrenOf(node)) walkNode(walk, child, place);
}

function walkElement(walk: Walk, node: PastedNode, tag: string, place: Place): void {
  const style = walk.styleOf(node);
  if (style.hidden || style.isWordMarker) return;
  const within = inside(node, tag, place, style);
  if (style.wordListLevel !== null && tag === "p") walkWordItem(walk, node, within, style.wordListLevel);
  else if (blockTags.has(tag)) walkBlock(walk, node, tag, within);
  else walkChildren(walk, node, within);
}

function walkNode(walk: Walk, node: PastedNode, place: Place): void {
  const tag = tagOf(node);
  if (tag === "#text") addText(walk, node.nodeValue ?? "", place);
  else if (tag === "br") walk.sink.add("break", place);
  else if (tag !== "") walkElement(walk, node, tag, place);
}

/**
 * Cleaned HTML as blocks of an article: structure, links and marks, nothing else. The tree is walked
 * as it is; it is never printed and parsed again.
 * @param base the direction of the article
 * @param styleOf what an element's `style` said before it was taken away
 */
export function domToBlocks(root: PastedNode, base: Direction, styleOf: Walk["styleOf"] = () => noStyle): Block[] {
  const walk: Walk = { sink: new Sink(base), styleOf, visit: walkNode };
  walkChildren(walk, root, startingPlace);
  walk.sink.end();
  return walk.sink.blocks;
}
