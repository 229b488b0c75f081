import { ImageRun, type Paragraph } from "docx";
import type { Direction } from "../../../article/blocks.ts";
import type { Image } from "../../../article/image.ts";
import { inlineText } from "../../../article/inline.ts";
import { isBlank, printable } from "../../printable.ts";
import type { DocxRoom } from "../docxRoom.ts";
import { bareLineDocx, lineDocx, textLineDocx } from "../lineDocx.ts";
import { pictureRoom } from "../pageMeasures.ts";
import type { WordPicture } from "../wordPicture.ts";

/** As large as its pixels, at most as the page has room; a small one takes half a line, a wide one all of it. */
function shownSize({ layout }: Image, { width, height }: WordPicture): { width: number; height: number } {
  const room = layout === "small" ? pictureRoom.width / 2 : pictureRoom.width;
  const wanted = layout === undefined ? Math.min(width, room) : room;
  const scale = Math.min(wanted / width, pictureRoom.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** What a picture shows, as the one line that an attribute can hold. */
const described = (alt: string) => printable(alt).replace(/\s+/g, " ").trim();

function pictureRun(image: Image, picture: WordPicture, number: number): ImageRun {
  return new ImageRun({
    type: picture.kind,
    data: picture.bytes,
    transformation: shownSize(image, picture),
    altText: { id: String(number), name: `Picture ${number}`, description: described(image.alt) },
  });
}

/** A picture with what is written under it: its caption, and whose it is. Without its file only these are left. */
export function imageDocx(image: Image, inherited: Direction, room: DocxRoom): Paragraph[] {
  const { media, caption, credit, direction = inherited } = image;
  const picture = media === null ? undefined : room.pictures.get(media);
  return [
    // The words of one that is not there are kept apart from a picture above them.
    picture
      ? bareLineDocx("Picture", inherited, [pictureRun(image, picture, room.drawing())])
      : bareLineDocx("Gap", inherited),
    ...(isBlank(inlineText(caption)) ? [] : [lineDocx("Caption", caption, direction)]),
    ...(isBlank(credit) ? [] : [textLineDocx("Credit", credit, direction)]),
  ];
}
