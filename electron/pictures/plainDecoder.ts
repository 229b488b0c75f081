import type { Decoder } from "./decoder.ts";

/** Decodes in this process: for the program without a window, which has nothing to lose but its work. */
export const plainDecoder: Decoder = {
  // The library is native and large: nobody waits for it who has no picture.
  encode: async (bytes, wish) => (await import("./encodePicture.ts")).encodePicture(bytes, wish),
};
