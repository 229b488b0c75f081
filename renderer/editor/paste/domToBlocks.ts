import { cleanText } from "../../../core/arabic/cleanText.ts";
import type { Block, Direction, Heading } from "../../../core/article/blocks.ts";
import { type Mark, marks } from "../../../core/article/inline.ts";
import { safeHref } from "../../../core/article/safeHref.ts";
import { pictureOf, visitCaption, visitFigure } from "./pastedImage.ts";
import { visitList } from "./pastedList.ts";
import { attributeOf, blockTags, childrenOf, type PastedNode, tagOf } from "./pastedNode.ts";
import { visitQuote } from "./pastedQuote.ts";
import { noTraits, type PastedTraits } from "./pastedTraits.ts";
import { type Frame, Sink } from "./sink.ts";
import { visitTable } from "./tables.ts";
import { type Place, startingPlace, type Walk } from "./walk.ts";
import { visitWordItem } from "./wordList.ts";

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

/** Marks that mean the same in style as in a tag; lines under and through words are how a site looks. */
const meantInStyle: ReadonlySet<Mark> = new Set(["bold", "italic", "sub", "sup"]);

function dirOf(node: PastedNode): Direction | null {
  const dir = attributeOf(node, "dir")?.toLowerCase();
  return dir === "rtl" || dir === "ltr" ? dir : null;
}

function languageOf(node: PastedNode): string | null {
  const language = attributeOf(node, "lang") ?? "";
  return language.length >= 2 && language.length <= 35 ? language : null;
}

function kindOf(tag: string, { heading, part }: PastedTraits, around: Frame["kind"]): Frame["kind"] {
  const level = headingLevels[tag] ?? (blockTags.has(tag) ? heading : null);
  if (level) return level;
  if (part === "pullQuote" || around === "pullQuote") return "pullQuote";
  return tag === "blockquote" || part === "quote" ? "quote" : around;
}

function styleMarks(walk: Walk, traits: PastedTraits): Place["marks"] {
  if (walk.isFormatted) return traits.marks;
  return Object.fromEntries(Object.entries(traits.marks).filter(([mark]) => meantInStyle.has(mark as Mark)));
}

/** What an element does to the order of its words: a block is one of its own, another is a stretch of a line. */
function turned(node: PastedNode, tag: string, place: Place): Pick<Place, "dir" | "turn" | "isolate" | "language"> {
  const { dir, turn, isolate, language } = place;
  if (tag === "bdi") return { dir, turn, isolate: dirOf(node) ?? "auto", language: languageOf(node) };
  if (blockTags.has(tag)) return { dir: dirOf(node) ?? dir, turn: null, isolate, language };
  return { dir, turn: dirOf(node) ?? turn, isolate, language };
}

/** The place inside an element. */
function inside(walk: Walk, node: PastedNode, tag: string, place: Place): Place {
  const traits = walk.traitsOf(node);
  const mark = tagMarks[tag];
  return {
    ...place,
    ...turned(node, tag, place),
    kind: kindOf(tag, traits, place.kind),
    marks: { ...place.marks, ...(mark && { [mark]: true }), ...styleMarks(walk, traits) },
    href: tag === "a" ? safeHref(attributeOf(node, "href") ?? "") : place.href,
    isPreformatted: place.isPreformatted || tag === "pre",
    keepsLines: traits.keepsLines ?? place.keepsLines,
  };
}

/** Adds text as runs. Every link is underlined, so an underline inside one says nothing. */
function addText({ sink }: Walk, text: string, place: Place): void {
  const cleaned = cleanText(text.replaceAll("\r\n", "\n"));
  const shown = marks.filter((mark) => place.marks[mark] && !(mark === "underline" && place.href !== null));
  const lines = place.keepsLines && !place.isPreformatted ? cleaned.split("\n") : [cleaned];
  for (const [index, line] of lines.entries()) {
    if (index > 0) sink.add("break", place);
    if (line === "") continue;
    const run = {
      type: "text" as const,
      text: line,
      ...(shown.length > 0 && { marks: shown }),
      ...(place.isolate && { isolate: place.isolate }),
      ...(place.language && { language: place.language }),
    };
    const { href, turn, isPreformatted } = place;
    sink.add({ run, href, turn, isPreformatted }, place);
  }
}

function walkImage(walk: Walk, node: PastedNode, place: Place): void {
  const picture = pictureOf(walk, node);
  if (picture === null) return;
  if ("text" in picture) addText(walk, picture.text, place);
  else walk.sink.block(picture);
}

function walkBlock(walk: Walk, node: PastedNode, tag: string, place: Place): void {
  const { part } = walk.traitsOf(node);
  walk.sink.end();
  if (tag === "hr") walk.sink.block({ type: "divider" });
  else if (tag === "ul" || tag === "ol" || tag === "menu") visitList(walk, node, place);
  else if (tag === "table") visitTable(walk, node, place);
  else if (tag === "figure" || part === "figure") visitFigure(walk, node, place);
  else if (part === "caption" && !walk.figure) visitCaption(walk, node, place);
  else if (tag === "blockquote" || part === "pullQuote") visitQuote(walk, node, place);
  else walkChildren(walk, node, place);
  walk.sink.end();
}

function walkChildren(walk: Walk, node: PastedNode, place: Place): void {
  for (const child of childrenOf(node)) walkNode(walk, child, place);
}

/** What is written under a picture goes with it. */
function besides(walk: Walk, tag: string, { part }: PastedTraits): Walk {
  if (!walk.figure) return walk;
  if (part === "credit") return { ...walk, sink: walk.figure.credit };
  return tag === "figcaption" || part === "caption" ? { ...walk, sink: walk.figure.caption } : walk;
}

function walkElement(walk: Walk, node: PastedNode, tag: string, place: Place): void {
  const traits = walk.traitsOf(node);
  if (traits.hidden || traits.isWordMarker) return;
  const within = inside(walk, node, tag, place);
  const here = besides(walk, tag, traits);
  if (tag === "img") walkImage(here, node, within);
  else if (traits.wordList && tag === "p") visitWordItem(here, node, within, traits.wordList);
  else if (blockTags.has(tag)) walkBlock(here, node, tag, within);
  else walkChildren(here, node, within);
}

function walkNode(walk: Walk, node: PastedNode, place: Place): void {
  const tag = tagOf(node);
  if (tag === "#text") addText(walk, node.nodeValue ?? "", place);
  else if (tag === "br") walk.sink.add("break", place);
  else if (tag !== "") walkElement(walk, node, tag, place);
}

export interface DomReading {
  /** The direction of the article. */
  base: Direction;
  /** Whether marks that are only style are taken along. */
  isFormatted: boolean;
  /** What an element's attributes said before they were taken away. */
  traitsOf: Walk["traitsOf"];
}

/**
 * Cleaned HTML as blocks of an article: structure, links and marks, nothing else. The tree is walked
 * as it is; it is never printed and parsed again.
 */
export function domToBlocks(root: PastedNode, reading: Partial<DomReading> & Pick<DomReading, "base">): Block[] {
  const { base, isFormatted = false, traitsOf = () => noTraits } = reading;
  const walk: Walk = { sink: new Sink(base), figure: null, isFormatted, traitsOf, visit: walkNode };
  walkChildren(walk, root, startingPlace);
  walk.sink.end();
  return walk.sink.blocks;
}
