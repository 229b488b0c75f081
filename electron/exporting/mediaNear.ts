import { dirname, join } from "node:path";
import { mediaNameSchema } from "../../core/article/image.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { imageLimit } from "../../core/media/imageLimit.ts";
import type { Disk } from "../library/disk.ts";
import { withDiskFailures } from "../library/diskFailure.ts";
import { mediaFolder } from "../library/mediaStore.ts";
import type { PictureSource } from "./pictureSource.ts";

/** For a piece named by its path: its library is the folder it lies in, or one of those above. */
export function mediaNear(disk: Disk, folder: string): PictureSource {
  async function find(media: string): Promise<string | null> {
    if (!mediaNameSchema.safeParse(media).success) return null;
    for (let above = folder; ; above = dirname(above)) {
      const path = join(above, mediaFolder, media);
      const stat = await disk.stat(path).catch(() => null);
      if (stat?.kind === "file" && stat.size > 0) return path;
      if (dirname(above) === above) return null;
    }
  }
  return {
    has: async (media) => (await find(media)) !== null,
    async read(media) {
      const path = await find(media);
      if (path === null) throw new MidadError("not-found", "a picture is gone");
      return withDiskFailures(() => disk.readFile(path, imageLimit), "not-found");
    },
  };
}
