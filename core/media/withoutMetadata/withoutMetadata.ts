import { readImage } from "../readImage.ts";
import { gifWithoutMetadata } from "./gifWithoutMetadata.ts";
import { jpegWithoutMetadata } from "./jpegWithoutMetadata.ts";
import { pngWithoutMetadata } from "./pngWithoutMetadata.ts";
import { webpWithoutMetadata } from "./webpWithoutMetadata.ts";

/**
 * A picture's file with nothing in it but the picture: no place, no camera, no names, no text, nothing
 * after its end. The pixels are not decoded and stay as they are, with their colour profile, and in a
 * JPEG with the way it is to be turned.
 * @returns null where that cannot be promised: an AVIF, whose metadata lie among its pixels, and a file
 * whose structure breaks off before its pixels
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | null {
  switch (readImage(bytes)?.kind) {
    case "jpg":
      return jpegWithoutMetadata(bytes);
    case "png":
      return pngWithoutMetadata(bytes);
    case "webp":
      return webpWithoutMetadata(bytes);
    case "gif":
      return gifWithoutMetadata(bytes);
    default:
      return null;
  }
}
