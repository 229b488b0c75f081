import type { Image } from "../article/image.ts";

/**
 * What names a picture wherever it lies: the hash of its bytes (RFC 6920, section 7), or for one whose
 * file is not known its place in the article.
 */
export function pictureId({ media }: Pick<Image, "media">, articleId: string, place: number): string {
  return media === null ? `urn:uuid:${articleId}#picture-${place}` : `nih:sha-256;${media.split(".")[0]}`;
}
