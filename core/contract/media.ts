import { z } from "zod";
import { imageEdge, mediaNameSchema } from "../article/image.ts";

const pixels = z.int().min(1).max(imageEdge);

/** A picture that is in the library now, with what its file said of itself. */
export const addedPictureSchema = z.strictObject({
  media: mediaNameSchema,
  /** Pixels, as it is seen. */
  width: pixels,
  height: pixels,
  caption: z.string().max(5000).optional(),
  /** Who made it, and for whom. */
  credit: z.string().max(1000).optional(),
  alt: z.string().max(5000).optional(),
});
export type AddedPicture = z.infer<typeof addedPictureSchema>;
