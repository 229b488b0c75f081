import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import { MidadError } from "../../core/contract/errors.ts";
import { type Disk, type FileStat, systemCode } from "./disk.ts";
import { withDiskFailures } from "./diskFailure.ts";
import { hashOf, holdOld, keepIfForeign, letGo, lookAgain, type OldFile } from "./foreignCopy.ts";
import { moveWithoutReplacing, renameOver } from "./move.ts";
import { discard, writeTemp } from "./tempFile.ts";

/** What is known of a file that Midad read or wrote: the next save must find it so. */
export interface Base {
  size: number;
  mtimeMs: number;
  ino: number;
  /** SHA-256 in hex. */
  hash: string;
}

/**
 * How the save stands to what is there. `new`: the name must be free. `replace`: the file must
 * hold one of the states with these SHA-256 hashes, and anything else found there is kept as a
 * conflict copy. `overwrite`, the default: the user has agreed to lose what is there.
 */
export type Target = { kind: "new" } | { kind: "replace"; ours: ReadonlySet<string> } | { kind: "overwrite" };

export interface SaveRequest {
  disk: Disk;
  path: string;
  bytes: Uint8Array;
  /** The real path of the folder that must not be left, through links or otherwise; none for exports. */
  root?: string;
  target?: Target;
  /** Dates the name of a conflict copy. */
  now?: Date;
}

export interface SaveReceipt {
  /** Where the bytes went: links are followed. */
  path: string;
  base: Base;
  /** Name, beside the file, of the copy that kept what another program had written. */
  conflictCopy: string | null;
}

interface Arrived {
  stat: FileStat;
  conflictCopy: string | null;
}

interface Place {
  path: string;
  old: FileStat | null;
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

async function statOrNull(stat: Promise<FileStat>): Promise<FileStat | null> {
  try {
    return await stat;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function followLink(disk: Disk, path: string): Promise<string> {
  try {
    return await disk.realPath(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") throw new MidadError("denied", "the name is a link to nothing");
    throw error;
  }
}

interface Look {
  path: string;
  old: FileStat | null;
  isWritable: boolean;
}

async function look(disk: Disk, path: string): Promise<Look> {
  const [old, isWritable] = await Promise.all([statOrNull(disk.lstat(path)), disk.canWrite(path)]);
  return { path, old, isWritable };
}

/** What stands at the end of the path, its folder's links and its own followed. */
async function lookAtRealPath(disk: Disk, path: string): Promise<Look> {
  // Mostly the path is real already; asking both at once spares every save a wait.
  const [folder, asked] = await Promise.all([disk.realPath(dirname(path)), look(disk, path)]);
  const real = join(folder, basename(path));
  const found = real === path ? asked : await look(disk, real);
  return found.old?.kind === "link" ? look(disk, await followLink(disk, real)) : found;
}

/** The real place the bytes go to, or a refusal: nothing but a regular, writable file inside the root is replaced. */
async function findPlace({ disk, path, root }: SaveRequest): Promise<Place> {
  const { path: real, old, isWritable } = await lookAtRealPath(disk, path);
  if (root !== undefined && !isInside(root, real)) throw new MidadError("denied", "the file is outside of its folder");
  if (old === null) return { path: real, old };
  if (old.kind !== "file") throw new MidadError("denied", `the name is taken by a ${old.kind}`);
  // Root may write anywhere; a file that somebody locked stays locked for it too.
  if ((old.mode & 0o222) === 0 || !isWritable) throw new MidadError("read-only", "the file may not be written");
  return { path: real, old };
}

/** Two things at once; where one fails, what the other made is cleared away. */
async function together<A, B>(
  one: Promise<A>,
  clearOne: (made: A) => Promise<void>,
  other: Promise<B>,
  clearOther: (made: B) => Promise<void>,
): Promise<[A, B]> {
  const [first, second] = await Promise.allSettled([one, other]);
  if (first.status === "fulfilled" && second.status === "fulfilled") return [first.value, second.value];
  if (first.status === "fulfilled") await clearOne(first.value);
  if (second.status === "fulfilled") await clearOther(second.value);
  throw first.status === "rejected" ? first.reason : (second as PromiseRejectedResult).reason;
}

/**
 * Puts the temp in the old file's place and answers with the name of a conflict copy, where one was
 * needed. The old file is looked at before the rename, so that no crash can lose what another
 * program wrote, and after, for what was written in between. What no system call can close: a
 * program that *replaces* the file between our last look and the rename, microseconds apart.
 * @returns undefined where the file was replaced since `old` was taken: take it again
 */
async function replaceOld(disk: Disk, temp: string, old: OldFile, ours: ReadonlySet<string>, now: Date) {
  const { path, second } = old;
  let kept = await keepIfForeign(disk, old, ours, now);
  if ((await statOrNull(disk.lstat(path)))?.ino !== old.stat.ino) return undefined;
  await renameOver(disk, temp, path);
  const lookAfter = async () => {
    if (second !== null) kept ??= await keepIfForeign(disk, await lookAgain(disk, { ...old, second }, now), ours, now);
  };
  // Both to their end: the second name must not go while it is still being looked at.
  const ends = await Promise.allSettled([disk.syncFolder(dirname(path)), lookAfter()]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return kept;
}

async function replace(request: SaveRequest, place: Place, ours: ReadonlySet<string>): Promise<Arrived> {
  const { disk, bytes, now = new Date() } = request;
  const mode = place.old ? place.old.mode & 0o777 : disk.newFileMode;
  let [temp, old] = await together(
    writeTemp(disk, dirname(place.path), bytes, mode),
    (made) => discard(disk, made.path),
    holdOld(disk, place.path),
    (made) => letGo(disk, made),
  );
  try {
    for (let round = 0; round < 20; round++) {
      const conflictCopy = await replaceOld(disk, temp.path, old, ours, now);
      if (conflictCopy !== undefined) return { stat: temp.stat, conflictCopy };
      await letGo(disk, old);
      old = await holdOld(disk, place.path);
    }
    throw new MidadError("conflict", "another program keeps replacing the file");
  } catch (error) {
    await discard(disk, temp.path);
    throw error;
  } finally {
    await letGo(disk, old);
  }
}

async function writeWhole({ disk, bytes, target }: SaveRequest, place: Place): Promise<Arrived> {
  const mode = place.old ? place.old.mode & 0o777 : disk.newFileMode;
  const { path: temp, stat } = await writeTemp(disk, dirname(place.path), bytes, mode);
  try {
    if (target?.kind !== "new") {
      await renameOver(disk, temp, place.path);
      await disk.syncFolder(dirname(place.path));
    } else if (!(await moveWithoutReplacing(disk, temp, place.path))) {
      throw new MidadError("conflict", "the name is taken");
    }
    return { stat, conflictCopy: null };
  } catch (error) {
    await discard(disk, temp);
    throw error;
  }
}

async function attempt(request: SaveRequest, hash: string): Promise<SaveReceipt> {
  const { target } = request;
  const place = await findPlace(request);
  if (place.old && target?.kind === "new") throw new MidadError("conflict", "the name is taken");
  if (!place.old && target?.kind === "replace") throw new MidadError("not-found", "the file is gone");
  // A first attempt may have come as far as the rename, so the new state is ours as well.
  const { stat, conflictCopy } = await (target?.kind === "replace"
    ? replace(request, place, new Set([...target.ours, hash]))
    : writeWhole(request, place));
  const { size, mtimeMs, ino } = stat;
  return { path: place.path, base: { size, mtimeMs, ino, hash }, conflictCopy };
}

function isFull(error: unknown): boolean {
  return error instanceof MidadError && error.failure.code === "disk-full";
}

/**
 * Writes `bytes` to `path` so that at every instant the path holds the old or the new whole, and
 * returns only when the new would survive a power cut. What fails is tried once more with a new
 * temporary file.
 * @throws MidadError `disk-full`, `denied`, `read-only`, `io`; `conflict` where a new file's name is
 *   taken; `not-found` where the file to replace, or the folder outside of a library, is gone;
 *   `offline-library` where the folder inside a library is gone
 */
export async function saveDurably(request: SaveRequest): Promise<SaveReceipt> {
  const hash = hashOf(request.bytes);
  const missing = request.root === undefined ? "not-found" : "offline-library";
  return withDiskFailures(async () => {
    try {
      return await attempt(request, hash);
    } catch (error) {
      if (systemCode(error) === "" && !isFull(error)) throw error;
      return await attempt(request, hash);
    }
  }, missing);
}
