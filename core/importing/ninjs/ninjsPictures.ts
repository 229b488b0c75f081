import type { Block } from "../../article/blocks.ts";
import type { Image } from "../../article/image.ts";
import { inlineFromText, inlineText } from "../../article/inline.ts";
import { safeHref } from "../../article/safeHref.ts";
import { printable } from "../../exporting/printable.ts";
import { textOf } from "./ninjsFields.ts";
import type { Ninjs } from "./ninjsSchema.ts";

/** More pictures than any story has. */
const mostPictures = 200;

type Association = Ninjs["associations"][number];

function imageOf(found: Association): Image {
  const said = (role: RegExp) => found.descriptions.filter((one) => role.test(one.role)).map(textOf)[0] ?? "";
  const caption = said(/^(?!alt).*$/i) || printable(found.description_text || found.caption || found.headline);
  const source = found.renditions.map(({ href }) => safeHref(href)).find((href) => href !== null && /^http/.test(href));
  return {
    type: "image",
    media: null,
    ...(source && source.length <= 8192 && { source }),
    alt: said(/^alt/i).slice(0, 5000),
    caption: inlineFromText(caption.trim()),
    credit: printable(found.by || found.byline || found.copyrightnotice)
      .trim()
      .slice(0, 1000),
  };
}

/** As a page shows it: how many spaces stand in a text is lost on the way through HTML, where isolates are no characters. */
const asShown = (text: string) =>
  text
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** Whether a picture in the text is this one: by its address, or where it has none by its words. */
function isSame(shown: Block, { source, caption, credit }: Image): boolean {
  if (shown.type !== "image") return false;
  if (shown.source !== undefined) return shown.source === source;
  const [own, other] = [asShown(shown.credit), asShown(credit)];
  const isCredited = own === other || own === "" || other === "";
  return isCredited && asShown(inlineText(shown.caption)) === asShown(inlineText(caption));
}

/** A picture of the text with what only the item says of it. */
function completed(shown: Image, { source, alt, caption, credit }: Image): Image {
  return {
    ...shown,
    ...(source !== undefined && { source }),
    alt: shown.alt || alt,
    caption: shown.caption.length > 0 ? shown.caption : caption,
    credit: shown.credit || credit,
  };
}

const lineOf = (block: Block | undefined) => (block?.type === "paragraph" ? asShown(inlineText(block.content)) : null);

/**
 * The associated pictures as blocks: one that the text shows is not added again; where it prints a picture's
 * caption, and its credit after it, the picture is in their place, else at the end. None is ever fetched; its
 * address is kept to be seen.
 */
export function placePictures(blocks: readonly Block[], { associations }: Ninjs): Block[] {
  const pictures = associations.filter(({ type }) => /picture|photo|image|graphic/i.test(type)).slice(0, mostPictures);
  const placed = [...blocks];
  const taken = new Set<Block>();
  for (const image of pictures.map(imageOf)) {
    const shown = placed.findIndex((block) => !taken.has(block) && isSame(block, image));
    const there = placed[shown];
    if (there?.type === "image") {
      placed[shown] = completed(there, image);
      taken.add(placed[shown]);
      continue;
    }
    const caption = asShown(inlineText(image.caption));
    const at = caption === "" ? -1 : placed.findIndex((block) => lineOf(block) === caption);
    if (at === -1) placed.push(image);
    else placed.splice(at, image.credit !== "" && lineOf(placed[at + 1]) === asShown(image.credit) ? 2 : 1, image);
  }
  return placed;
}
