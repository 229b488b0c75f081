import { z } from "zod";

/**
 * Why a version was kept. `opened`: what a sitting began with; `saved`: on the way, minutes apart;
 * `deletion`: before much of the text went; `recovered`, `restore`, `import`, `conflict`, `migration`:
 * before something else took the text's place; `export`: what was handed over; `named`: on demand.
 */
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
export const versionReasonSchema = z.enum(versionReasons);
export type VersionReason = z.infer<typeof versionReasonSchema>;

/** The reasons the window may give. */
export const askedReasonSchema = versionReasonSchema.extract(["named", "restore", "import", "conflict"]);

/** A line of the list of versions. */
export const versionRowSchema = z.strictObject({
  /** Names the version within its piece. */
  version: z.string().min(1).max(200),
  seq: z.int().min(0),
  /** ISO 8601; for people: order is the list's own. */
  time: z.string(),
  reason: versionReasonSchema,
  /** The journalist's name for it; "" where there is none. */
  name: z.string().max(200),
  words: z.int().min(0),
  /** Words that came and went against the version before it. */
  added: z.int().min(0),
  removed: z.int().min(0),
  /** Kept for ever although it has no name: much was lost after it. */
  pinned: z.boolean(),
});
export type VersionRow = z.infer<typeof versionRowSchema>;
