import { readImage } from "../../media/readImage.ts";
import type { ExportContext } from "../exporter.ts";

/** A picture as a Word file holds it. */
export interface WordPicture {
  kind: "jpg" | "png" | "gif";
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * A picture that goes along, read for the file; null where its bytes are none that Word shows.
 * @throws whatever reading it throws
 */
export async function readWordPicture(media: string, { readPicture }: ExportContext): Promise<WordPicture | null> {
  const bytes = await readPicture(media);
  const image = readImage(bytes);
  if (!image) return null;
  const { kind, width, height } = image;
  return kind === "webp" || kind === "avif" ? null : { kind, bytes, width, height };
}
