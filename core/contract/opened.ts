import { z } from "zod";

/** An article as the text of its file: one string crosses between processes four times faster than an object. */
export const articleText = z.string().max(64 * 1024 * 1024);

/**
 * A piece as it comes on screen. `recovered` says how the state differs from what its file holds:
 * `unsaved`: edits that had not reached the file; `diverged`: such edits, and the file was changed
 * by others meanwhile; `plain`: opening the piece stopped the program twice, so only its words are shown.
 */
export const openedSchema = z.strictObject({
  article: articleText,
  /** The seq that is in the file; null where there is no file. */
  base: z.int().min(0).nullable(),
  recovered: z.enum(["unsaved", "diverged", "plain"]).nullable(),
});
export type Opened = z.infer<typeof openedSchema>;

/**
 * A text kept aside that is not in its file. `unsaved` and `diverged` as above; `gone`: the library
 * has no file of that piece.
 */
export const draftSchema = z.strictObject({
  id: z.string().min(1).max(200),
  headline: z.string(),
  /** ISO 8601; when it was last kept. */
  time: z.string(),
  state: z.enum(["unsaved", "diverged", "gone"]),
});
export type Draft = z.infer<typeof draftSchema>;
