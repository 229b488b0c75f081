/** The largest picture that is taken in, in bytes. */
export const imageLimit = 50 * 1024 * 1024;

const endings = /\.(?:jpe?g|jfif|png|webp|gif|avif|svg|bmp|tiff?|heic|heif)$/i;

/** True for a file that means to be a picture, taken in or refused as one; what it is only its bytes tell. */
export function isPictureFile({ name, type }: { name: string; type: string }): boolean {
  return type.startsWith("image/") || endings.test(name);
}
