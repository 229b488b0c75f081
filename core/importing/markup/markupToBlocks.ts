import { cleanText } from "../../arabic/cleanText.ts";
import type { Block, Direction, Heading } from "../../article/blocks.ts";
import { type Mark, marks } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import { type Frame, Sink } from "./sink.ts";
import { pictureOf, visitCaption, visitFigure } from "./sourceImage.ts";
import { visitList } from "./sourceList.ts";
import { attributeOf, blockTags, childrenOf, type SourceNode, tagOf } from "./sourceNode.ts";
import { visitQuote } from "./sourceQuote.ts";
import { visitTable } from "./sourceTable.ts";
import { noTraits, type SourceTraits } from "./sourceTraits.ts";
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

function dirOf(node: SourceNode): Direction | null {
  const dir = attributeOf(node, "dir")?.toLowerCase();
  return dir === "rtl" || dir === "ltr" ? dir : null;
}

function languageOf(node: SourceNode): string | null {
  const language = attributeOf(node, "lang") ?? "";
  return language.length >= 2 && language.length <= 35 ? language : null;
}

function kindOf(tag: string, { heading, part }: SourceTraits, around: Frame["kind"]): Frame["kind"] {
  const level = headingLevels[tag] ?? (blockTags.has(tag) ? heading : null);
  if (level) return level;
  if (part === "pullQuote" || around === "pullQuote") return "pullQuote";
  return tag === "blockquote" || part === "quote" ? "quote" : around;
}

function styleMarks(walk: Walk, traits: SourceTraits): Place["marks"] {
  if (walk.isFormatted) return traits.marks;
  return Object.fromEntries(Object.entries(traits.marks).filter(([mark]) => meantInStyle.has(mark as Mark)));
}

/** What an element does to the order of its words: a block is one of its own, another is a stretch of a line. */
function turned(
  { sink }: Walk,
  node: SourceNode,
  tag: string,
  place: Place,
): Pick<Place, "dir" | "around" | "turn" | "isolate" | "language"> {
  const { dir, around, turn, isolate } = place;
  // Sites write a language round whatever they like; a page of ours has it where somebody set it.
  const language = (sink.ground.isOwn && tag === "span" ? languageOf(node) : null) ?? place.language;
  if (tag === "bdi") {
    const kind: NonNullable<Place["isolate"]>["kind"] = dirOf(node) ?? "auto";
    // One in another of the same kind does nothing that the other does not.
    const own = isolate?.kind === kind ? isolate : { kind };
    return { dir, around, turn, isolate: own, language: languageOf(node) };
  }
  if (blockTags.has(tag)) {
    const own = dirOf(node) ?? dir;
    return { dir: own, around: tag === "li" ? own : around, turn: null, isolate, language };
  }
  return { dir, around, turn: dirOf(node) ?? turn, isolate, language };
}

/** The place inside an element. */
function inside(walk: Walk, node: SourceNode, tag: string, place: Place): Place {
  const traits = walk.traitsOf(node);
  const mark = tagMarks[tag];
  return {
    ...place,
    ...turned(walk, node, tag, place),
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
      ...(place.isolate && { isolate: place.isolate.kind }),
      ...(place.language && { language: place.language }),
    };
    const { href, turn, isPreformatted } = place;
    sink.add({ run, href, turn, isPreformatted, apart: place.isolate }, place);
  }
}

function walkImage(walk: Walk, node: SourceNode, place: Place): void {
  const picture = pictureOf(walk, node);
  if (picture === null) return;
  if ("text" in picture) addText(walk, picture.text, place);
  else walk.sink.block(picture);
}

function walkBlock(walk: Walk, node: SourceNode, tag: string, place: Place): void {
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

function walkChildren(walk: Walk, node: SourceNode, place: Place): void {
  for (const child of childrenOf(node)) walkNode(walk, child, place);
}

/** What is written under a picture goes with it. */
function besides(walk: Walk, tag: string, { part }: SourceTraits): Walk {
  if (!walk.figure) return walk;
  if (part === "credit") return { ...walk, sink: walk.figure.credit };
  return tag === "figcaption" || part === "caption" ? { ...walk, sink: walk.figure.caption } : walk;
}

/** What belongs to the page is read like the story, so that it can be brought back, but told apart from it. */
function walkFurniture(walk: Walk, node: SourceNode, place: Place): void {
  const sink = new Sink(walk.sink.ground);
  const apart: Walk = { ...walk, sink, figure: null, isFurniture: () => false };
  walkChildren(apart, node, { ...place, kind: "paragraph" });
  sink.end();
  for (const block of sink.blocks) walk.furniture.add(block);
  walk.sink.block(...sink.blocks);
}

function walkElement(walk: Walk, node: SourceNode, tag: string, place: Place): void {
  const traits = walk.traitsOf(node);
  if (traits.hidden || traits.isWordMarker) return;
  const within = inside(walk, node, tag, place);
  const here = besides(walk, tag, traits);
  if (walk.isFurniture(node)) walkFurniture(here, node, within);
  else if (tag === "img") walkImage(here, node, within);
  else if (traits.wordList && tag === "p") visitWordItem(here, node, within, traits.wordList);
  else if (blockTags.has(tag)) walkBlock(here, node, tag, within);
  else walkChildren(here, node, within);
}

function walkNode(walk: Walk, node: SourceNode, place: Place): void {
  const tag = tagOf(node);
  if (tag === "#text") addText(walk, node.nodeValue ?? "", place);
  else if (tag === "br") walk.sink.add("break", place);
  else if (tag !== "") walkElement(walk, node, tag, place);
}

export interface MarkupReading {
  /** The direction of the article. */
  base: Direction;
  /** Whether the source is a page of ours, whose every `dir` is meant. */
  isOwn: boolean;
  /** Whether marks that are only style are taken along. */
  isFormatted: boolean;
  /** What an element's attributes said before they were taken away. */
  traitsOf: Walk["traitsOf"];
  attach: Walk["attach"];
  isFurniture: Walk["isFurniture"];
  onDissolved: Walk["onDissolved"];
  /** Takes the blocks that belong to the page around the story; they are among the others, too. */
  furniture: Set<Block>;
}

/**
 * Cleaned HTML as blocks of an article: structure, links and marks, nothing else. The tree is walked
 * as it is; it is never printed and parsed again.
 */
export function markupToBlocks(
  root: SourceNode,
  reading: Partial<MarkupReading> & Pick<MarkupReading, "base">,
): Block[] {
  const { base, isOwn = false, isFormatted = false, traitsOf = () => noTraits } = reading;
  const { attach = () => null, isFurniture = () => false, furniture = new Set<Block>() } = reading;
  const { onDissolved = () => {} } = reading;
  const sink = new Sink({ direction: base, isOwn });
  const walk: Walk = {
    ...{ sink, figure: null, isFormatted, traitsOf, attach, isFurniture, furniture, onDissolved },
    visit: walkNode,
  };
  walkChildren(walk, root, startingPlace);
  walk.sink.end();
  return walk.sink.blocks;
}
