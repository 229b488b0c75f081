import type { ElementContent } from "hast";
import type { Direction } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import { inlineText } from "../../article/inline.ts";
import { h } from "../h.ts";
import { inlineHast } from "../inline/inlineHast.ts";
import type { PictureAddress } from "../pictures.ts";
import { isBlank } from "../printable.ts";
import { directionOf } from "./directionOf.ts";

/** A picture with what is written under it: its caption, and whose it is. Without its file only these are left. */
export function imageHast(image: Image, inherited: Direction, pictures: PictureAddress): ElementContent[] {
  const { media, alt, layout, caption, credit, direction } = image;
  const placed = media === null ? null : pictures(media);
  const { width, height } = placed?.width === undefined ? image : placed;
  const picture = placed === null ? [] : [h("img", { src: placed.src, alt, width, height })];
  const words = isBlank(inlineText(caption)) ? [] : [h("p", inlineHast(caption))];
  const owner = isBlank(credit) ? [] : [h("p.credit", credit)];
  const hasWords = words.length + owner.length > 0;
  if (picture.length === 0 && !hasWords) return [];
  const under = hasWords ? [h("figcaption", directionOf(direction, inherited), words, owner)] : [];
  return [h(layout && placed !== null ? `figure.${layout}` : "figure", picture, under)];
}
