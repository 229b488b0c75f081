import type { Article } from "../../article/article.ts";
import { inlineText } from "../../article/inline.ts";
import type { Publication } from "../../settings/publications.ts";
import type { PictureAddress } from "../pictures.ts";
import { webPictureAddress } from "../siteAddresses.ts";

/** What a page must know to say where it and its pictures will stand. */
export interface SiteFacts {
  publication: Publication | null;
  pictures: PictureAddress;
}

/** A picture as the page's data tell of it. */
export interface SitePicture {
  url: string;
  alt: string;
  caption: string;
  credit: string;
  /** Pixels. */
  width: number | undefined;
  height: number | undefined;
}

/** The pictures whose addresses on the web are known, each once, in the order they are met. */
export function sitePictures({ body }: Pick<Article, "body">, { publication, pictures }: SiteFacts): SitePicture[] {
  const found = new Map<string, SitePicture>();
  for (const block of body) {
    const placed = block.type === "image" && block.media !== null ? pictures(block.media) : null;
    const url = placed && webPictureAddress(placed, publication);
    if (block.type !== "image" || !placed || !url || found.has(url)) continue;
    const { width, height } = placed.width === undefined ? block : placed;
    found.set(url, { url, alt: block.alt, caption: inlineText(block.caption), credit: block.credit, width, height });
  }
  return [...found.values()];
}
