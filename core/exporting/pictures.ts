import type { Article } from "../article/article.ts";

/** Where a page finds a picture, by the name of its file: an address, or null for one that is not with it. */
export type PictureAddress = (media: string) => string | null;

/** For what goes out as one piece of text, which no picture can go along with. */
export const noPictures: PictureAddress = () => null;

/** The files of an article's pictures, each once, in the order they are met. */
export function mediaOf({ body }: Pick<Article, "body">): string[] {
  const names = body.flatMap((block) => (block.type === "image" && block.media !== null ? [block.media] : []));
  return [...new Set(names)];
}

/** The folder beside an exported file that holds its pictures, named as browsers do when they save a page. */
export function picturesFolder(fileName: string): string {
  return `${fileName.replace(/\.(?:html|md)$/i, "")}_files`;
}

/** Addresses, relative to the file, of the pictures that lie in its folder. */
export function picturesBeside(fileName: string, present: ReadonlySet<string>): PictureAddress {
  const folder = encodeURIComponent(picturesFolder(fileName));
  return (media) => (present.has(media) ? `${folder}/${media}` : null);
}
