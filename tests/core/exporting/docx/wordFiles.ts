import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Article } from "../../../../core/article/article.ts";
import { docxExporter } from "../../../../core/exporting/docx/docxExporter.ts";
import type { ExportContext } from "../../../../core/exporting/exporter.ts";
import { readImage } from "../../../../core/media/readImage.ts";
import { jpeg as jpegFile, png as pngFile } from "../../../media/pictures.ts";
import { context } from "../pieces.ts";

/** Pictures that are at hand, by the names of their media files. */
export const jpg = `${"0a".repeat(32)}.jpg`;
export const png = `${"0b".repeat(32)}.png`;
const pixels: Record<string, Uint8Array> = {
  [jpg]: new Uint8Array(jpegFile({ width: 2000, height: 500 })),
  [png]: new Uint8Array(pngFile(48, 32)),
};

/** With both pictures at hand, and no other. */
export const withPictures = (rest: Partial<ExportContext> = {}) =>
  context({
    pictures: (media) => (media in pixels ? { src: media } : null),
    readPicture: (media) => {
      const bytes = pixels[media];
      const image = bytes && readImage(bytes);
      return bytes && image ? Promise.resolve({ bytes, ...image }) : Promise.reject(new Error("no such picture"));
    },
    ...rest,
  });

export const made = (article: Article): Promise<Uint8Array> => docxExporter.make(article, withPictures());

export async function problems(article: Article, bytes: Uint8Array): Promise<string[]> {
  return (await docxExporter.check(article, bytes, withPictures())).map(({ what }) => what);
}

export const partsOf = (bytes: Uint8Array) => unzipSync(bytes);

/** The text of a part; the running text where none is named. */
export function partOf(bytes: Uint8Array, path = "word/document.xml"): string {
  return strFromU8(partsOf(bytes)[path] ?? new Uint8Array());
}

/** The file with one of its parts changed; null takes the part away. */
export function damaged(bytes: Uint8Array, path: string, damage: (xml: string) => string | null): Uint8Array {
  const parts = partsOf(bytes);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = damage(before);
  if (after === before) throw new Error(`nothing was damaged in ${path}`);
  if (after === null) delete parts[path];
  else parts[path] = strToU8(after);
  return zipSync(parts);
}
