import { cleanText } from "../../arabic/cleanText.ts";
import type { Image } from "../../article/image.ts";
import { inlineText } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import { inlineOfBlocks } from "./inlineOfBlocks.ts";
import { keptDirection, Sink } from "./sink.ts";
import { attributeOf, childrenOf, type SourceNode } from "./sourceNode.ts";
import type { Place, Walk } from "./walk.ts";

const emoji = /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{M}|\u200d)+$/u;

/** Pictures that came with the copy, as Word's do, and whose address means nothing elsewhere. */
const local = /^(?:file|data|blob|cid):/i;

/** The address of a picture on the network, for whoever wants to fetch it; null where there is none. */
function sourceOf(address: string): string | null {
  const href = safeHref(address.startsWith("//") ? `https:${address}` : address);
  return href !== null && href.length <= 8192 && /^https?:/.test(href) ? href : null;
}

/** What a picture in pasted copy says: an emoji is a letter; what is neither a picture of the story nor words is nothing. */
export function pictureOf(walk: Walk, node: SourceNode): { text: string } | Image | null {
  const { picture, isTiny } = walk.traitsOf(node);
  const alt = cleanText(attributeOf(node, "alt") ?? "").trim();
  // A page of ours has pictures of the story alone, whatever their size and words.
  const { isOwn } = walk.sink.ground;
  if (!isOwn && emoji.test(alt)) return { text: alt };
  if (picture === null || (!isOwn && isTiny)) return null;
  const source = walk.attach(picture) ?? sourceOf(picture);
  // Of a picture that did not come along its name is better than nothing; one that did needs words for who cannot see it.
  const words = alt || (source === null ? cleanText(attributeOf(node, "title") ?? "").trim() : "");
  if (source === null && words === "" && !local.test(picture)) return null;
  return {
    type: "image",
    media: null,
    ...(source !== null && { source }),
    alt: words.slice(0, 5000),
    caption: [],
    credit: "",
  };
}

function captionOf(caption: Sink, place: Place): Pick<Image, "caption" | "direction"> {
  const content = inlineOfBlocks(caption.blocks);
  const [own] = caption.blocks.flatMap((block) => ("content" in block && block.direction ? [block.direction] : []));
  const direction = own ? { direction: own } : keptDirection(place.dir, inlineText(content), caption.ground);
  return { ...direction, caption: content };
}

/** Takes what is written under a picture that stands in no figure into the sink, as Word writes it. */
export function visitCaption(walk: Walk, node: SourceNode, place: Place): void {
  const sink = new Sink(walk.sink.ground);
  for (const child of childrenOf(node)) walk.visit({ ...walk, sink }, child, place);
  sink.end();
  const image = walk.sink.blocks.at(-1);
  if (image?.type !== "image" || image.caption.length > 0) walk.sink.block(...sink.blocks);
  else walk.sink.blocks[walk.sink.blocks.length - 1] = { ...image, ...captionOf(sink, place) };
}

/** In a page of ours a figure without its picture is one whose file did not go along. */
function ownFigure({ sink }: Walk): Image[] {
  return sink.ground.isOwn ? [{ type: "image", media: null, alt: "", caption: [], credit: "" }] : [];
}

/**
 * Takes a figure into the sink. Its caption becomes that of its picture; under several, or under a table,
 * it is a paragraph.
 */
export function visitFigure(walk: Walk, node: SourceNode, place: Place): void {
  const sink = new Sink(walk.sink.ground);
  const figure = { caption: new Sink(walk.sink.ground), credit: new Sink(walk.sink.ground) };
  for (const child of childrenOf(node)) walk.visit({ ...walk, sink, figure }, child, place);
  for (const one of [sink, figure.caption, figure.credit]) one.end();
  const [image, ...others] = sink.blocks.length === 0 ? ownFigure(walk) : sink.blocks;
  const credit = inlineText(inlineOfBlocks(figure.credit.blocks)).slice(0, 1000);
  if (image?.type === "image" && others.length === 0) {
    const known = inlineText(image.caption) === "" ? captionOf(figure.caption, place) : {};
    const { layout } = walk.sink.ground.isOwn ? walk.traitsOf(node) : { layout: null };
    walk.sink.block({ ...image, ...known, credit: image.credit || credit, ...(layout && { layout }) });
    return;
  }
  walk.sink.block(...sink.blocks, ...figure.caption.blocks, ...figure.credit.blocks);
}
