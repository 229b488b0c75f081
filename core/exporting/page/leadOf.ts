import type { Block } from "../../article/blocks.ts";
import type { PictureAddress } from "../pictures.ts";

/** The index of the picture that leads a piece, the first whose file is there; -1 where none is. */
export function leadOf(body: readonly Block[], pictures: PictureAddress): number {
  return body.findIndex((block) => block.type === "image" && block.media !== null && pictures(block.media) !== null);
}
