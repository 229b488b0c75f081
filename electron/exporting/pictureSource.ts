import { join } from "node:path";
import type { Disk } from "../library/disk.ts";
import { withDiskFailures } from "../library/diskFailure.ts";
import { makeFolders } from "../library/folders.ts";
import { saveDurably } from "../library/saveDurably.ts";

/** Where the files of pictures come from, by name. */
export interface PictureSource {
  has(media: string): Promise<boolean>;
  read(media: string): Promise<Uint8Array>;
}

/** Those of the pictures that are there. */
export async function presentIn(source: PictureSource, media: readonly string[]): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  for (const name of media) if (await source.has(name)) present.add(name);
  return present;
}

/**
 * Puts copies of pictures into a folder, one in memory at a time. Their names are the hashes of what
 * they hold, so that what is written over can only be the same picture.
 * @throws MidadError all of `saveDurably`'s, and of the source's `read`
 */
export async function writePictures(
  disk: Disk,
  folder: string,
  source: PictureSource,
  present: ReadonlySet<string>,
): Promise<void> {
  if (present.size > 0) await withDiskFailures(() => makeFolders(disk, folder), "not-found");
  for (const name of present) await saveDurably({ disk, path: join(folder, name), bytes: await source.read(name) });
}
