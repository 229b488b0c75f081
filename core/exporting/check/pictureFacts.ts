import type { Nodes } from "hast";
import type { Article } from "../../article/article.ts";
import type { PictureAddress } from "../pictures.ts";
import { printable } from "../printable.ts";
import type { ExportProblem } from "./exportProblem.ts";
import { elementsNamed } from "./pageFacts.ts";

const flat = (text: unknown) => (typeof text === "string" ? printable(text).replace(/\s+/g, " ").trim() : null);

/** The pictures of a page, in order: each where it is looked for, as large as its file, with what it shows in words. */
export function checkPictures(page: Nodes, { body }: Article, pictures: PictureAddress): ExportProblem[] {
  const expected = body.flatMap((block) => {
    const placed = block.type === "image" && block.media !== null ? pictures(block.media) : null;
    if (block.type !== "image" || placed === null) return [];
    const { width, height } = placed.width === undefined ? block : placed;
    return [[placed.src, flat(block.alt), width ?? null, height ?? null]];
  });
  const found = elementsNamed(page, "img").map(({ properties: { src, alt, width, height } }) => [
    src,
    flat(alt),
    width ?? null,
    height ?? null,
  ]);
  const count = Math.max(expected.length, found.length);
  const at = Array.from({ length: count }).findIndex(
    (_, index) => JSON.stringify(expected[index]) !== JSON.stringify(found[index]),
  );
  return at === -1 ? [] : [{ what: "picture", at }];
}
