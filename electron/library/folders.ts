import { dirname } from "node:path";
import { type Disk, systemCode } from "./disk.ts";

async function isFolder(disk: Disk, path: string): Promise<boolean> {
  try {
    return (await disk.stat(path)).kind === "folder";
  } catch (error) {
    if (systemCode(error) === "") throw error;
    return false;
  }
}

/**
 * Makes a folder and those above it that are missing, durably.
 * @returns false where it was there already
 */
export async function makeFolders(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.makeFolder(path);
  } catch (error) {
    const code = systemCode(error);
    // A drive's root, or a folder on a disk that may not be written, answers with another code than EEXIST.
    if (code !== "ENOENT" && (await isFolder(disk, path))) return false;
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
