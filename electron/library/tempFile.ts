import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { MidadError } from "../../core/contract/errors.ts";
import { type Disk, type DiskFile, type FileStat, systemCode } from "./disk.ts";

const pattern = /^\.~[0-9a-f]{16}\.tmp$/;

/** A new name for a file that is not finished. Its length is fixed, so that no long name makes it fail. */
export function tempName(): string {
  return `.~${randomBytes(8).toString("hex")}.tmp`;
}

export function isTempName(name: string): boolean {
  return pattern.test(name);
}

async function writeAll(file: DiskFile, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const count = await file.write(bytes.subarray(done));
    if (count === 0) throw new MidadError("disk-full", "disk: a write took no bytes");
    done += count;
  }
}

async function setModeWherePossible(file: DiskFile, mode: number): Promise<void> {
  try {
    await file.setMode(mode);
  } catch (error) {
    // FAT and some shares have no permissions; that must not keep a text from being saved.
    if (systemCode(error) === "") throw error;
  }
}

/** Removes a file that is only a by-product; the sweep at the next start finds what could not be removed. */
export async function discard(disk: Disk, path: string): Promise<void> {
  try {
    await disk.unlink(path);
  } catch (error) {
    if (systemCode(error) === "") throw error;
  }
}

/**
 * Writes `bytes` to a new temporary file in `folder` and returns when they would survive a power cut.
 * Where anything fails the file is gone again: after a failed sync its handle proves nothing.
 */
export async function writeTemp(
  disk: Disk,
  folder: string,
  bytes: Uint8Array,
  mode: number,
): Promise<{ path: string; stat: FileStat }> {
  const path = join(folder, tempName());
  const file = await disk.create(path);
  try {
    let stat: FileStat;
    try {
      await Promise.all([writeAll(file, bytes), setModeWherePossible(file, mode)]);
      [stat] = await Promise.all([file.stat(), file.sync()]);
    } finally {
      await file.close();
    }
    if (stat.size !== bytes.length) throw new MidadError("disk-full", "disk: fewer bytes arrived than were written");
    return { path, stat };
  } catch (error) {
    await discard(disk, path);
    throw error;
  }
}
