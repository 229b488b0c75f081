import type { Block } from "../../core/article/blocks.ts";
import type { Image } from "../../core/article/image.ts";
import { type ErrorCode, MidadError } from "../../core/contract/errors.ts";
import { type Attachment, attachmentAt } from "../../core/importing/attachments.ts";
import { type Dropped, droppedCodes } from "../../core/importing/dropped.ts";
import type { FileReading } from "../../core/importing/fileReading.ts";
import type { MediaStore } from "../library/mediaStore.ts";
import { takePicture } from "../media/takePicture.ts";

/** Reads a picture from the folder beside a file; null where there is none. */
export type BesideReader = (path: string) => Promise<Uint8Array | null>;

const unfit: readonly ErrorCode[] = ["not-image", "svg-image", "image-too-large"];

type Settled = { image: Image; lost: "pictures" | "remote-pictures" | null };

async function settle(
  image: Image,
  attachment: Attachment | undefined,
  media: MediaStore,
  beside: BesideReader,
): Promise<Settled> {
  const { source: _, ...bare } = image;
  const bytes = attachment && ("bytes" in attachment ? attachment.bytes : await beside(attachment.beside));
  if (!bytes) return { image: bare, lost: "remote-pictures" };
  try {
    const { media: name, width, height } = await takePicture(media, bytes);
    return { image: { ...bare, media: name, width, height }, lost: null };
  } catch (error) {
    if (error instanceof MidadError && unfit.includes(error.failure.code)) return { image: bare, lost: "pictures" };
    throw error;
  }
}

function withCounts(dropped: readonly Dropped[], lost: readonly Settled["lost"][]): Dropped[] {
  return droppedCodes.flatMap((code) => {
    const before = dropped.find((one) => one.code === code)?.count ?? 0;
    const count = before + lost.filter((one) => one === code).length;
    return count === 0 ? [] : [{ code, count }];
  });
}

/**
 * Takes the pictures that came along with a file into the library. One that is no picture, or not there,
 * leaves its place and its words.
 * @throws MidadError for a disk that takes nothing, as `MediaStore.add`
 */
export async function settleAttachments(
  { article, attachments, dropped }: FileReading,
  media: MediaStore,
  beside: BesideReader,
): Promise<Pick<FileReading, "article" | "dropped">> {
  const body: Block[] = [];
  const lost: Settled["lost"][] = [];
  for (const block of article.body) {
    const at = block.type === "image" ? attachmentAt(block.source) : null;
    if (block.type !== "image" || at === null) {
      body.push(block);
      continue;
    }
    const settled = await settle(block, attachments[at], media, beside);
    body.push(settled.image);
    lost.push(settled.lost);
  }
  return { article: { ...article, body }, dropped: withCounts(dropped, lost) };
}
