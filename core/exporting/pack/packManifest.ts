import { z } from "zod";
import { mediaNameSchema } from "../../article/image.ts";

/** The newest version of the pack that this program reads and writes. */
export const packVersion = 1;

/** The names in a pack; its pictures lie in a folder under the names they have in the library. */
export const packNames = { manifest: "pack.json", article: "article.midad", media: "media/" } as const;

const mebi = 1024 * 1024;

/** The largest pack, packed or unpacked, in bytes, and how many pictures it may hold. */
export const packLimits = { bytes: 256 * mebi, pictures: 2000, manifest: 2 * mebi } as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a pack says of itself, so that a program knows what it should hold before it takes any of it. */
export const packManifestSchema = z.looseObject({
  format: z.literal("midad-pack"),
  version: z.literal(packVersion),
  /** Who made it, for people. */
  program: z.string().max(200),
  article: z.looseObject({ name: z.literal(packNames.article), sha256 }),
  /** How many pictures there are, and which; a picture's name is its SHA-256. */
  count: z.int().min(0).max(packLimits.pictures),
  media: z.array(mediaNameSchema).max(packLimits.pictures),
});
export type PackManifest = z.infer<typeof packManifestSchema>;
