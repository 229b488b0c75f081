import { dirname } from "node:path";
import { type Disk, systemCode } from "./disk.ts";

/**
 * Makes a folder and those above it that are missing, durably.
 * @returns false where it was there already
 */
export async function makeFolders(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.makeFolder(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "EEXIST") return false;
    const parent = dirname(path);
    if (code !== "ENOENT" || parent === path) throw error;
    await makeFolders(disk, parent);
    return makeFolders(disk, path);
  }
  await disk.syncFolder(dirname(path));
  return true;
}

/** Removes a folder and those above it, up to `top`, as long as they are empty. */
export async function removeEmptyFolders(disk: Disk, path: string, top: string): Promise<void> {
  if (path === top) return;
  try {
    await disk.removeFolder(path);
  } catch (error) {
    // Not empty, or somebody else's by now; an empty folder left over harms nothing.
    if (systemCode(error) === "") throw error;
    return;
  }
  await removeEmptyFolders(disk, dirname(path), top);
}
