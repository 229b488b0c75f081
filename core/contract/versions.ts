import { z } from "zod";

/** Why a version was kept. */
export const versionReasons = [
  "opened",
  "saved",
  "named",
  "restore",
  "import",
  "conflict",
  "migration",
  "deletion",
  "export",
  "recovered",
] as const;
export type VersionReason = (typeof versionReasons)[number];

/** A line of an article's history. */
export const versionRowSchema = z.strictObject({
  version: z.string().min(1).max(200),
  seq: z.int().min(0),
  /** ISO 8601; when it was kept. */
  time: z.string(),
  reason: z.enum(versionReasons),
  /** Given by the journalist; empty where none was. */
  name: z.string().max(200),
  words: z.int().min(0),
  /** Words that came and went since the version before it. */
  added: z.int().min(0),
  removed: z.int().min(0),
  /** Kept for ever. */
  pinned: z.boolean(),
});
export type VersionRow = z.infer<typeof versionRowSchema>;
