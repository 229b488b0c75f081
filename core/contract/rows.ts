import { z } from "zod";
import { sectionSchema, statuses } from "../article/article.ts";

/** A line of the library's list. */
export const rowSchema = z.strictObject({
  id: z.string().min(1).max(200),
  headline: z.string(),
  kicker: z.string(),
  section: sectionSchema.nullable(),
  status: z.enum(statuses),
  urgent: z.boolean(),
  /** ISO 8601; the time it was last changed, or, in the bin, deleted. */
  time: z.string(),
  /** File name inside the library, for a piece that cannot be read and so has no headline. */
  fileName: z.string(),
  /**
   * The piece this file is a copy of: one with the same id inside. `conflict` where its name says that
   * both sides had changed it, `copy` else.
   */
  copyOf: z.strictObject({ id: z.string(), kind: z.enum(["conflict", "copy"]) }).nullable(),
  /** Why the file cannot be opened, where it cannot. */
  problem: z.enum(["damaged", "not-article", "newer-version", "denied", "io", "too-large"]).nullable(),
});
export type Row = z.infer<typeof rowSchema>;

export const listQuerySchema = z.strictObject({
  /** Any words of headline or text; empty lists everything. */
  words: z.string().max(500),
  status: z.enum(statuses).nullable(),
  place: z.enum(["library", "bin"]),
  offset: z.int().min(0),
  limit: z.int().min(1).max(200),
});
export type ListQuery = z.infer<typeof listQuerySchema>;

export const pageSchema = z.strictObject({
  rows: z.array(rowSchema),
  /** How many rows the query has in all. */
  total: z.int().min(0),
  /** How many pieces there are by status, and in the bin, whatever the words. */
  counts: z.strictObject({
    all: z.int(),
    draft: z.int(),
    review: z.int(),
    ready: z.int(),
    exported: z.int(),
    bin: z.int(),
  }),
});
export type Page = z.infer<typeof pageSchema>;

/** Where the library is, and whether it can be reached. */
export const libraryStateSchema = z.strictObject({
  /** The folder, for showing only. */
  folder: z.string(),
  state: z.enum(["reading", "ready", "offline", "read-only"]),
});
export type LibraryState = z.infer<typeof libraryStateSchema>;
