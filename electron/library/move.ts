import { dirname } from "node:path";
import { type Disk, systemCode } from "./disk.ts";
import { discard } from "./tempFile.ts";

const busyOnWindows = new Set(["EPERM", "EACCES", "EBUSY"]);
const longestWait = 200;
const patience = 10_000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Renames over whatever stands at `to`. On Windows a virus scanner or indexer may hold the name for
 * a moment, so it is tried again for up to 10 s; the target is never removed first and never copied over.
 */
export async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  let pause = 10;
  for (let waited = 0; ; waited += pause, pause = Math.min(pause * 2, longestWait)) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!disk.windows || !busyOnWindows.has(systemCode(error)) || waited >= patience) throw error;
      await wait(pause);
    }
  }
}

// How disks without hard links (FAT, exFAT, some shares) refuse one; Linux forbids links to others' files with EPERM.
const noLink = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL", "EISDIR", "UNKNOWN"]);

/** How often a link is tried to a file that others keep replacing. */
const linkTries = 20;

/**
 * Gives a file a second name: "made", "taken" where the name exists, "unsupported" where the disk has
 * no hard links. Linux also says `ENOENT` where the file was replaced while it looked; that is no
 * missing file, and is tried again.
 */
export async function tryLink(disk: Disk, from: string, to: string): Promise<"made" | "taken" | "unsupported"> {
  for (let tries = 1; ; tries++) {
    try {
      await disk.link(from, to);
      return "made";
    } catch (error) {
      const code = systemCode(error);
      if (code === "EEXIST") return "taken";
      if (noLink.has(code)) return "unsupported";
      if (code !== "ENOENT" || tries === linkTries) throw error;
      // Truly gone: this throws.
      await disk.lstat(from);
      await disk.lstat(dirname(to));
    }
  }
}

async function syncBoth(disk: Disk, from: string, to: string): Promise<void> {
  await disk.syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await disk.syncFolder(dirname(from));
}

/** Without hard links: an empty file takes the name, so that nobody else can, and is then replaced. */
async function moveOverPlaceholder(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await (await disk.create(to)).close();
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  }
  try {
    await renameOver(disk, from, to);
  } catch (error) {
    await discard(disk, to);
    throw error;
  }
  await syncBoth(disk, from, to);
  return true;
}

/** The file is safe under its new name; at worst a power cut brings the old one back, and the next start drops it. */
async function syncQuietly(disk: Disk, folder: string): Promise<void> {
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    if (systemCode(error) === "") throw error;
  }
}

/**
 * Moves a file to a name that nothing has, durably; false where the name is taken. At every instant
 * one of the two names, or both, hold the file.
 */
export async function moveWithoutReplacing(disk: Disk, from: string, to: string): Promise<boolean> {
  const link = await tryLink(disk, from, to);
  if (link === "taken") return false;
  if (link === "unsupported") return moveOverPlaceholder(disk, from, to);
  try {
    await disk.syncFolder(dirname(to));
    await disk.unlink(from);
  } catch (error) {
    await discard(disk, to);
    throw error;
  }
  await syncQuietly(disk, dirname(from));
  return true;
}
