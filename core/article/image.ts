import { z } from "zod";
import { directionSchema } from "./direction.ts";
import { inlineSchema } from "./inline.ts";

/** The name of a file in the library's media folder: the SHA-256 of its bytes and the ending of its kind. */
export const mediaNameSchema = z.string().regex(/^[0-9a-f]{64}\.(?:jpg|png|webp|gif|avif)$/);

/** The longest edge a picture can have, in pixels. */
export const imageEdge = 100_000;

const pixels = z.int().min(1).max(imageEdge).optional();

/** A picture on a place of its own in the text. */
export const imageSchema = z.strictObject({
  type: z.literal("image"),
  /** Null while there is no file, only the knowledge that a picture belongs here. */
  media: mediaNameSchema.nullable(),
  /** Where a picture stood that came with pasted copy: shown as an address, never loaded. */
  source: z.string().min(1).max(8192).optional(),
  /** What the picture shows, for those who do not see it. */
  alt: z.string().max(5000),
  /** The direction of the caption, where it is not the article's. */
  direction: directionSchema.optional(),
  caption: z.array(inlineSchema),
  credit: z.string().max(1000),
  /** Pixels of the file. */
  width: pixels,
  height: pixels,
  /** How much of the page it takes: half a column or more than one; left out, the column. */
  layout: z.enum(["small", "wide"]).optional(),
});
export type Image = z.infer<typeof imageSchema>;
