import type { Article } from "../article/article.ts";
import type { ImageKind } from "../media/readImage.ts";

/** A picture as it is with an exported file. */
export interface PlacedPicture {
  /** Its address from where the file lies, or its bytes as one. */
  src: string;
  /** Pixels, of the picture that goes along and as it is seen; left out where they are the article's. */
  width?: number;
  height?: number;
  /** The name of its own file, where it has one. */
  file?: string;
  /** It could not be decoded and goes along in its old size, kind and bytes, without its metadata. */
  isUndecoded?: true;
}

/** Where a page finds a picture, by the name of its media file; null for one that is not with it. */
export type PictureAddress = (media: string) => PlacedPicture | null;

/** What a file asks of a picture that it holds itself. */
export interface PictureWish {
  /** Those it can show. A picture of another kind is made one of them: what moves then stands still. */
  kinds: readonly ImageKind[];
  /** The longest edge, in pixels; none is made larger. */
  widest: number;
}

/** A picture's bytes, with what they are. */
export interface PictureFile {
  bytes: Uint8Array;
  kind: ImageKind;
  /** Pixels, as it is seen. */
  width: number;
  height: number;
}

/** The longest edge of a picture where no layout says how large it shows one, in pixels. */
export const usualWidest = 1600;

/** For what goes out as one piece of text, which no picture can go along with. */
export const noPictures: PictureAddress = () => null;

/** The files of an article's pictures, each once, in the order they are met. */
export function mediaOf({ body }: Pick<Article, "body">): string[] {
  const names = body.flatMap((block) => (block.type === "image" && block.media !== null ? [block.media] : []));
  return [...new Set(names)];
}

/** The size of a picture whose longest edge is at most `widest` pixels; never larger than it was. */
export function fittedSize(width: number, height: number, widest: number): { width: number; height: number } {
  const by = Math.min(1, widest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * by)), height: Math.max(1, Math.round(height * by)) };
}

/** The folder beside an exported file that holds its pictures, named as browsers do when they save a page. */
export function picturesFolder(fileName: string): string {
  return `${fileName.replace(/\.(?:html|md)$/i, "")}_files`;
}

/** The library's own files by their addresses in the window, as large as they will be in the exported file. */
export function picturesOfLibrary(
  { body }: Pick<Article, "body">,
  present: ReadonlySet<string>,
  widest = usualWidest,
): PictureAddress {
  const sizes = new Map<string, { width: number; height: number }>();
  for (const block of body) {
    if (block.type !== "image" || block.media === null || !block.width || !block.height) continue;
    sizes.set(block.media, fittedSize(block.width, block.height, widest));
  }
  return (media) => (present.has(media) ? { src: `/media/${media}`, ...sizes.get(media) } : null);
}

/** A picture that was made ready to go along, by the name of its media file. */
export type ReadyPictures = ReadonlyMap<string, Omit<PlacedPicture, "src"> & { file: string }>;

/** Pictures that lie in the folder of the file, by addresses relative to it. */
export function picturesBeside(fileName: string, ready: ReadyPictures): PictureAddress {
  const folder = encodeURIComponent(picturesFolder(fileName));
  return (media) => {
    const picture = ready.get(media);
    return picture ? { ...picture, src: `${folder}/${picture.file}` } : null;
  };
}

const mediaTypes: Record<ImageKind, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  gif: "image/gif",
  avif: "image/avif",
};

/** A picture as an address that holds it (RFC 2397). */
export function dataAddress(base64: string, kind: ImageKind): string {
  return `data:${mediaTypes[kind]};base64,${base64}`;
}

const ownFile = "[0-9a-f]{64}\\.(?:jpg|png|webp|gif|avif)";
const ownAddress = new RegExp(
  // Beside the file or, in the preview, in the library: a folder without a scheme, and a hash.
  `^(?:(?:/media|[^/:\\\\]+_files)/${ownFile}|data:image/(?:jpeg|png|webp|gif|avif);base64,[A-Za-z0-9+/]+=*)$`,
);

/** True for an address that an exporter gives a picture, and nobody else's. */
export function isOwnAddress(src: string): boolean {
  return ownAddress.test(src);
}
