import { type ImageFile, readImage } from "../../media/readImage.ts";
import type { ExportContext } from "../exporter.ts";
import type { PictureAddress } from "../pictures.ts";

/** A picture as a Word file holds it. */
export interface WordPicture {
  kind: "jpg" | "png" | "gif";
  bytes: Uint8Array;
  /** Pixels; null where the file does not say. */
  size: Pick<ImageFile, "width" | "height"> | null;
}

const kinds: Readonly<Record<string, WordPicture["kind"]>> = { jpg: "jpg", png: "png", gif: "gif" };

const kindOf = (media: string) => kinds[media.slice(media.lastIndexOf(".") + 1)] ?? null;

/** Those of the pictures at hand that a Word file can hold: WebP and AVIF only where something converts them. */
export function wordPictures({ pictures, plainPicture }: ExportContext): PictureAddress {
  return (media) => (kindOf(media) !== null || plainPicture ? pictures(media) : null);
}

/** @throws whatever reading or converting the picture throws */
export async function readWordPicture(media: string, context: ExportContext): Promise<WordPicture> {
  const kind = kindOf(media);
  const { plainPicture } = context;
  if (kind === null && plainPicture) {
    const plain = await plainPicture(media);
    return { ...plain, size: readImage(plain.bytes) };
  }
  const bytes = await context.readPicture(media);
  return { kind: kind ?? "jpg", bytes, size: readImage(bytes) };
}
