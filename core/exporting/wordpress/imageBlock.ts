import type { ElementContent } from "hast";
import type { Direction } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import { type Inline, inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import type { PictureAddress } from "../pictures.ts";
import { isBlank } from "../printable.ts";
import { apart, delimited } from "./delimited.ts";
import { directedHast } from "./directedHast.ts";
import { paragraphBlock } from "./paragraphBlock.ts";

/** How much of the page it takes: the wide one is WordPress's own, the small one a class that it keeps. */
const layouts = {
  wide: { facts: { align: "wide" }, className: "alignwide" },
  small: { facts: { className: "small" }, className: "small" },
} as const;

/**
 * A picture with its caption and, on the line under it, its credit. Without its file the words are
 * paragraphs: WordPress shows nothing of an image block that has no picture.
 */
export function imageBlock(image: Image, around: Direction, pictures: PictureAddress): ElementContent[] {
  const { media, alt, caption, credit, direction, layout } = image;
  const parts: Inline[][] = [caption, [{ type: "text", text: credit }]];
  const words = parts.filter((part) => !isBlank(inlineText(part)));
  const src = (media === null ? null : pictures(media))?.src ?? null;
  if (src === null) return apart(words.map((part) => paragraphBlock(inlineHast(part), direction, around)));
  const { facts, className } = layout ? layouts[layout] : { facts: {}, className: "" };
  const under = words.flatMap((part, index) => [
    ...(index > 0 ? [h("br")] : []),
    ...directedHast(part, direction, around),
  ]);
  const figcaption = words.length > 0 ? [h("figcaption.wp-element-caption", under)] : [];
  const classes = ["wp-block-image", className].filter((name) => name !== "");
  return delimited("image", facts, [h("figure", { className: classes }, h("img", { src, alt }), figcaption)]);
}
