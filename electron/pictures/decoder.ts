import type { PictureFile, PictureWish } from "../../core/exporting/pictures.ts";

/** How a picture is encoded anew. */
export interface EncodingWish extends PictureWish {
  /** What of the old file's metadata is kept: nothing, or all of it. */
  keepsMetadata: boolean;
  /** An XMP packet to write into it; "" for none. */
  xmp: string;
}

/** Where pictures are decoded: files of others, that may try to break what reads them. */
export interface Decoder {
  /** @throws whatever stands in the way: the picture cannot be decoded, or not in time */
  encode(bytes: Uint8Array, wish: EncodingWish): Promise<PictureFile>;
}
