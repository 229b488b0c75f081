import type { ExportContext } from "../exporter.ts";
import { exportFormats } from "../exportFormats.ts";
import { usualWidest } from "../pictures.ts";

/** A picture as a Word file holds it. */
export interface WordPicture {
  kind: "jpg" | "png" | "gif";
  bytes: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
}

const wish = { kinds: exportFormats.docx.pictureKinds, widest: usualWidest };

/**
 * A picture that goes along, read for the file; null where it is none that Word shows, and cannot be made one.
 * @throws whatever reading it throws
 */
export async function readWordPicture(media: string, { readPicture }: ExportContext): Promise<WordPicture | null> {
  const file = await readPicture(media, wish);
  if (!file) return null;
  const { kind, bytes, width, height } = file;
  return kind === "webp" || kind === "avif" ? null : { kind, bytes, width, height };
}
