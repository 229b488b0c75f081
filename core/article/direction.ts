import { z } from "zod";

/** The base direction of a document or block. A block without one follows the article. */
export const directionSchema = z.enum(["rtl", "ltr"]);
export type Direction = z.infer<typeof directionSchema>;
