import { MidadError } from "../../core/contract/errors.ts";
import { importLimit, isPackName } from "../../core/importing/importLimit.ts";
import type { Disk } from "../library/disk.ts";

/** The bytes of a file to import; one that is too large for its kind is refused by its size, unread. */
export async function readCapped(disk: Disk, path: string): Promise<Uint8Array> {
  const { size } = await disk.stat(path);
  if (size > importLimit(path)) {
    throw new MidadError(isPackName(path) ? "pack-too-large" : "too-large", `${size} bytes`);
  }
  return disk.readFile(path);
}
