import sharp, { type Metadata, type Sharp, type SharpOptions } from "sharp";
import { fittedSize, type PictureFile } from "../../core/exporting/pictures.ts";
import type { ImageKind } from "../../core/media/readImage.ts";
import { withoutMetadata } from "../../core/media/withoutMetadata/withoutMetadata.ts";
import type { EncodingWish } from "./decoder.ts";

// Nothing is decoded twice in a row, and what is kept would only grow.
sharp.cache(false);
// Of all that libvips reads, only what a picture of the library can be.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Nsgif", "Heif"].map((kind) => `VipsForeignLoad${kind}Buffer`),
});

/** The most pixels that are decoded: what the largest cameras take. More is made to fill the memory. */
const mostPixels = 250_000_000;
/** How long one step may take, in seconds. */
const patience = 20;
/** Where neither the eye nor the line sees a gain any more. */
const quality = 82;

const input: SharpOptions = { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true };

/** Drawn, not taken: its edges do not survive what photographs are encoded with. */
const isDrawn = ({ format }: Metadata) => format === "png" || format === "gif";

function lossless(kinds: readonly ImageKind[]): ImageKind {
  return kinds.includes("webp") ? "webp" : "png";
}

function outputOf(meta: Metadata, isTransparent: boolean, kinds: readonly ImageKind[]): ImageKind {
  if (isTransparent || meta.format === "gif") return lossless(kinds);
  return (["webp", "jpg"] as const).find((kind) => kinds.includes(kind)) ?? "png";
}

function encoded(picture: Sharp, kind: ImageKind, isLossless: boolean): Sharp {
  if (kind === "webp") return picture.webp(isLossless ? { lossless: true } : { quality, alphaQuality: 100 });
  return kind === "jpg" ? picture.jpeg({ quality, mozjpeg: true }) : picture.png({ compressionLevel: 9 });
}

/** The file as it is but for its metadata, where it already is what is wished for; null where it is not. */
function untouched(bytes: Uint8Array, meta: Metadata, wish: EncodingWish): PictureFile | null {
  const kind = ({ jpeg: "jpg", png: "png", webp: "webp", gif: "gif" } as const)[meta.format as "jpeg"];
  const fits = Math.max(meta.width, meta.height) <= wish.widest;
  const isPlain = (meta.orientation ?? 1) === 1 && !meta.hasProfile && meta.space !== "cmyk" && meta.depth === "uchar";
  if (!kind || !wish.kinds.includes(kind) || !fits || !isPlain || wish.keepsMetadata || wish.xmp !== "") return null;
  const bare = withoutMetadata(bytes);
  return bare && { bytes: bare, kind, width: meta.width, height: meta.height };
}

/**
 * A picture made to a wish: turned as it is to be seen, in sRGB, no larger than asked, and with none of its
 * old metadata. Where it already is what is asked for and the new file would be no smaller, the old one
 * without its metadata is taken: encoding again only loses.
 * @throws for what cannot be decoded, is cut off, has too many pixels or takes too long
 */
export async function encodePicture(bytes: Uint8Array, wish: EncodingWish): Promise<PictureFile> {
  const meta = await sharp(bytes, input).timeout({ seconds: patience }).metadata();
  const size = fittedSize(meta.autoOrient.width, meta.autoOrient.height, wish.widest);
  const start = () =>
    sharp(bytes, input)
      .timeout({ seconds: patience })
      .autoOrient()
      .resize({ ...size, fit: "fill" })
      .toColourspace("srgb");
  const isTransparent =
    meta.hasAlpha && !(await sharp(await start().png({ compressionLevel: 0 }).toBuffer()).stats()).isOpaque;
  const kind = outputOf(meta, isTransparent, wish.kinds);
  let picture = start();
  if (!isTransparent) picture = picture.removeAlpha();
  if (wish.keepsMetadata) picture = picture.keepExif().keepXmp();
  if (wish.xmp !== "") picture = picture.withXmp(wish.xmp);
  const isLossless = meta.format === "gif" || (isTransparent && isDrawn(meta));
  const { data, info } = await encoded(picture, kind, isLossless).toBuffer({ resolveWithObject: true });
  const old = untouched(bytes, meta, wish);
  return old && old.bytes.length <= data.length ? old : { bytes: data, kind, width: info.width, height: info.height };
}
