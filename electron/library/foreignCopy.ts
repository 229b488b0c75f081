import { hash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { labelledName } from "../../core/arabic/fileName.ts";
import { articleFileLimit } from "../../core/article/articleFile.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { type Disk, type FileStat, systemCode } from "./disk.ts";
import { moveWithoutReplacing, tryLink } from "./move.ts";
import { discard, tempName, writeTemp } from "./tempFile.ts";

/** SHA-256 in hex. */
export function hashOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

const two = (value: number) => String(value).padStart(2, "0");

/** The writer's own time as file names can carry it: `2026-03-09 14.05.31`. */
function timeForNames(date: Date): string {
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(".")}`;
}

/**
 * Moves or links a file to the first free name of a conflict copy of `path`, beside it.
 * @param place answers whether it could take the name it was offered
 * @returns the name taken
 */
export async function takeConflictName(
  path: string,
  now: Date,
  place: (copy: string) => Promise<boolean>,
): Promise<string> {
  for (let count = 1; count < 10_000; count++) {
    const time = timeForNames(now) + (count === 1 ? "" : ` ${count}`);
    const name = labelledName(basename(path), `نسخة متعارضة ${time}`);
    if (await place(join(dirname(path), name))) return name;
  }
  throw new MidadError("conflict", "no free name for a conflict copy");
}

async function readOld(disk: Disk, path: string): Promise<{ bytes: Uint8Array | null; stat: FileStat }> {
  try {
    return await disk.readWithStat(path, articleFileLimit);
  } catch (error) {
    // Nothing Midad writes is that large.
    if (systemCode(error) === "EFBIG") return { bytes: null, stat: await disk.lstat(path) };
    throw error;
  }
}

/** The file that is about to be replaced. */
export interface OldFile {
  /** Its second name, by which it stays within reach; null where the disk has no hard links. */
  second: string | null;
  path: string;
  /** Taken before it was read. */
  stat: FileStat;
  /** Null where it is larger than anything Midad writes. */
  bytes: Uint8Array | null;
}

/** Gives the old file a second name, where the disk can, and reads it. `not-found` where it is gone. */
export async function holdOld(disk: Disk, path: string): Promise<OldFile> {
  const second = join(dirname(path), tempName());
  try {
    const linked = (await tryLink(disk, path, second)) === "made";
    try {
      return { second: linked ? second : null, path, ...(await readOld(disk, linked ? second : path)) };
    } catch (error) {
      if (linked) await discard(disk, second);
      throw error;
    }
  } catch (error) {
    if (systemCode(error) === "ENOENT") throw new MidadError("not-found", "the file is gone");
    throw error;
  }
}

export async function letGo(disk: Disk, { second }: OldFile): Promise<void> {
  if (second !== null) await discard(disk, second);
}

// A change within one tick of the disk's clock leaves no mark in its times; HFS+ counts whole seconds.
const clockTick = 2000;

/** The old file as it is now, by its second name; its bytes are not read again where no change is possible. */
export async function lookAgain(disk: Disk, old: OldFile & { second: string }, now: Date): Promise<OldFile> {
  const { size, mtimeMs } = await disk.lstat(old.second);
  const isSettled = now.getTime() - mtimeMs > clockTick;
  if (isSettled && size === old.stat.size && mtimeMs === old.stat.mtimeMs) return old;
  return { ...old, ...(await readOld(disk, old.second)) };
}

/**
 * Where the old file holds bytes that are not Midad's, keeps it beside the article, durably, and
 * answers with the copy's name. A copy by link is the same file, so what its writer still adds
 * arrives in the copy.
 * @param ours SHA-256 of every state Midad read or wrote there
 */
export async function keepIfForeign(
  disk: Disk,
  { second, path, bytes }: OldFile,
  ours: ReadonlySet<string>,
  now: Date,
): Promise<string | null> {
  if (bytes && ours.has(hashOf(bytes))) return null;
  const folder = dirname(path);
  if (second !== null) {
    const name = await takeConflictName(path, now, async (copy) => (await tryLink(disk, second, copy)) === "made");
    await disk.syncFile(second);
    await disk.syncFolder(folder);
    return name;
  }
  if (bytes === null) throw new MidadError("conflict", "a foreign file is too large to be set aside");
  const temp = await writeTemp(disk, folder, bytes, disk.newFileMode);
  return takeConflictName(path, now, (copy) => moveWithoutReplacing(disk, temp.path, copy));
}
