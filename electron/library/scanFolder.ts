import { join, posix } from "node:path";
import { type Disk, type FileStat, type FolderEntry, systemCode } from "./disk.ts";
import { inParallel } from "./inParallel.ts";
import { pieceExtension } from "./piece.ts";
import { isTempName } from "./tempFile.ts";

/** What stands in a folder and below; all paths relative to it, with `/`. */
export interface FolderScan {
  /** The pieces' files; null where a name is there but leads to nothing that can be looked at. */
  files: Map<string, FileStat | null>;
  /** Every folder, the top one as "". */
  folders: string[];
  /** Temporary files that a dead process left. */
  strays: string[];
  /** Folders that could not be listed: what is below is unknown, not gone. */
  closed: string[];
}

/** True for names the library looks at: hidden ones belong to other programs, or to Midad's own keeping. */
export function isPieceName(name: string): boolean {
  return !name.startsWith(".") && name.toLowerCase().endsWith(pieceExtension);
}

/** The path on the disk of a path inside a library. */
export function onDisk(root: string, path: string): string {
  return join(root, ...path.split("/"));
}

async function look(disk: Disk, root: string, path: string, entry: FolderEntry, scan: FolderScan): Promise<void> {
  try {
    const stat = await disk.stat(onDisk(root, path));
    if (stat.kind !== "folder") scan.files.set(path, stat);
  } catch (error) {
    // Gone since it was listed. But a link to nothing, or a name whose bytes are not UTF-8 (U+FFFD
    // stands for them, so it cannot be asked for), is there and must be seen.
    const isUnreachable = entry.kind === "link" || entry.name.includes("\ufffd");
    if (systemCode(error) !== "ENOENT" || isUnreachable) scan.files.set(path, null);
  }
}

async function listFolder(disk: Disk, root: string, folder: string, scan: FolderScan): Promise<string[]> {
  let entries: FolderEntry[];
  try {
    entries = await disk.list(onDisk(root, folder));
  } catch (error) {
    if (folder === "") throw error;
    if (systemCode(error) !== "ENOENT") scan.closed.push(folder);
    return [];
  }
  scan.folders.push(folder);
  const below: string[] = [];
  await inParallel(entries, 16, async (entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.kind === "file" && isTempName(entry.name)) scan.strays.push(path);
    else if (entry.kind === "folder" && !entry.name.startsWith(".")) below.push(path);
    else if (isPieceName(entry.name)) await look(disk, root, path, entry, scan);
  });
  return below;
}

/**
 * Looks at every piece in a folder and below, without opening any. Links to folders are not
 * followed: they can lead in circles.
 * @throws the system's failure where the folder itself cannot be listed
 */
export async function scanFolder(disk: Disk, root: string): Promise<FolderScan> {
  const scan: FolderScan = { files: new Map(), folders: [], strays: [], closed: [] };
  let level = [""];
  while (level.length > 0) {
    const next: string[] = [];
    await inParallel(level, 8, async (folder) => {
      next.push(...(await listFolder(disk, root, folder, scan)));
    });
    level = next;
  }
  return scan;
}
