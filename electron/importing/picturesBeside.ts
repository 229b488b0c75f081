import { basename, dirname, extname, join } from "node:path";
import { imageLimit } from "../../core/media/imageLimit.ts";
import type { Disk } from "../library/disk.ts";
import type { BesideReader } from "./settleAttachments.ts";

/** For a file that came without its folder: dropped, or sent. */
export const nothingBeside: BesideReader = async () => null;

/**
 * The pictures in the folder that a browser saved beside a page: `x.html` has `x_files`. No other folder is
 * looked into, whatever the page names.
 */
export function picturesBeside(disk: Disk, path: string): BesideReader {
  const stem = basename(path, extname(path));
  return async (relative) => {
    const [folder = "", file = "", ...rest] = relative.split("/");
    if (!folder.startsWith(stem) || file === "" || rest.length > 0) return null;
    try {
      return await disk.readFile(join(dirname(path), folder, file), imageLimit);
    } catch {
      return null;
    }
  };
}
