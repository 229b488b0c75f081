import sharp from "sharp";

// Pictures as cameras and programs make them, by a library that many use.

/** Something to see in every corner, so that sizes and turns show: the left half dark, the right half light. */
export function halves(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const light = at % width >= width / 2;
    pixels.set(light ? [230, 180 + (at % 7), 90] : [20, 40 + (at % 11), 60], at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** What a camera writes: where it was, which one it was, whose it is. */
export const cameraExif = {
  IFD0: { Make: "Kamera", Copyright: "haqq-2026", ImageDescription: "wasf-al-sura" },
  IFD2: { BodySerialNumber: "SERIAL-4711", LensSerialNumber: "LENS-0815" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "33/1 53/1 19/1", GPSLongitudeRef: "E", GPSLongitude: "35/1 30/1 9/1" },
};

/** A photograph with everything a camera says of it; `orientation` as it is held (EXIF, tag 274). */
export function photo(width: number, height: number, orientation = 1): Promise<Buffer> {
  return halves(width, height).jpeg({ quality: 95 }).withExif(cameraExif).withMetadata({ orientation }).toBuffer();
}

/** A drawing with holes in it. */
export function cutOut(width: number, height: number) {
  const pixels = Buffer.alloc(width * height * 4);
  for (let at = 0; at < width * height; at++) if (at % width > width / 3) pixels.set([14, 90, 87, 255], at * 4);
  return sharp(pixels, { raw: { width, height, channels: 4 } });
}

/** A picture that moves. */
export function moving(kind: "gif" | "webp", width = 40, height = 30): Promise<Buffer> {
  const frames = ["#c00", "#0a0", "#00c"].map((background) => ({
    create: { width, height, channels: 3 as const, background },
  }));
  return sharp(frames as never, { join: { animated: true } })
    .toFormat(kind)
    .toBuffer();
}

/** True where any program could find these words in the bytes. */
export const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words);
