import { join } from "node:path";
import { type Disk, systemCode } from "../library/disk.ts";
import { saveDurably } from "../library/saveDurably.ts";
import { discard, isTempName } from "../library/tempFile.ts";

export const settingsFile = "config.json";
export const lastGoodFile = "config.last-good.json";
const damagedName = /^config\.damaged-(\d+)\.json$/;
/** Where electron-store writes before it renames. */
const storeTemp = /^config\.json\.tmp-/;
/** So many damaged files are kept for whoever wants to look into them. */
const damagedKept = 5;

/** Larger than any honest settings file; electron-store needs 153 ms to set a value in one of 8.5 MB. */
const sizeLimit = 1024 * 1024;

/** Where the settings of this start come from: their file, the last good copy of it, or nowhere. */
export type Healed = "no" | "last-good" | "defaults";

type Content = Record<string, unknown>;

/** What a start finds: whence, and the last good content, which the file could perhaps not be given again. */
export interface Guarded {
  healed: Healed;
  lastGood: Content | null;
}

function isObject(value: unknown): value is Content {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** The content of a file that electron-store reads without throwing, and takes for what it is; else null. */
export function contentOf(bytes: Uint8Array): Content | null {
  if (bytes.length > sizeLimit) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    return isObject(value) && (value.settings === undefined || isObject(value.settings)) ? value : null;
  } catch {
    return null;
  }
}

/** What is in a file; "damaged" also for a folder, a pipe or a link to nowhere in its place. */
async function look(
  disk: Disk,
  path: string,
): Promise<{ content: Content; bytes: Uint8Array } | "missing" | "damaged"> {
  try {
    const bytes = await disk.readFile(path, sizeLimit);
    const content = contentOf(bytes);
    return content ? { content, bytes } : "damaged";
  } catch (error) {
    if (systemCode(error) !== "ENOENT") return "damaged";
    return (await disk.lstat(path).catch(() => null)) ? "damaged" : "missing";
  }
}

/** Moves damaged files out of the way, never deletes them; of earlier ones the newest are kept. */
async function putAside(disk: Disk, folder: string, names: readonly string[]): Promise<void> {
  let time = Date.now();
  for (const name of names) await disk.rename(join(folder, name), join(folder, `config.damaged-${time++}.json`));
  const times = (await disk.list(folder)).map(({ name }) => Number(damagedName.exec(name)?.[1] ?? Number.NaN));
  const oldest = times.filter((time) => !Number.isNaN(time)).sort((one, other) => other - one);
  for (const time of oldest.slice(damagedKept)) await discard(disk, join(folder, `config.damaged-${time}.json`));
}

/** Removes what a process that died left half-written; of Midad there is only one. */
async function sweep(disk: Disk, folder: string): Promise<void> {
  const entries = await disk.list(folder).catch(() => []);
  const strays = entries.filter(({ name, kind }) => kind === "file" && (isTempName(name) || storeTemp.test(name)));
  for (const { name } of strays) await discard(disk, join(folder, name));
}

/**
 * To be called before electron-store opens its file in `folder`: it throws on a damaged one in its
 * constructor, and the app could not start. Such a file is moved aside, never deleted, and the last
 * good copy takes its place; where there is none, the defaults stand. What cannot be put right on
 * the disk still holds in memory.
 */
export async function guardSettings(folder: string, disk: Disk, log: (message: string) => void): Promise<Guarded> {
  const path = join(folder, settingsFile);
  await sweep(disk, folder);
  const file = await look(disk, path);
  if (typeof file === "object") return { healed: "no", lastGood: null };
  const copy = await look(disk, join(folder, lastGoodFile));
  if (file === "missing" && copy === "missing") return { healed: "no", lastGood: null };
  try {
    const damaged = [
      ...(file === "damaged" ? [settingsFile] : []),
      // It would be written over at the first change, and may be all that is left of the settings.
      ...(copy === "damaged" ? [lastGoodFile] : []),
    ];
    if (damaged.length > 0) await putAside(disk, folder, damaged);
    if (typeof copy === "object") await saveDurably({ disk, path, bytes: copy.bytes });
  } catch (error) {
    log(`damaged settings could not be put right: ${systemCode(error) || String(error)}`);
  }
  return typeof copy === "object"
    ? { healed: "last-good", lastGood: copy.content }
    : { healed: "defaults", lastGood: null };
}

/** True where the file holds these settings; a key that is not there counts as null. */
async function holds(disk: Disk, path: string, file: Content): Promise<boolean> {
  const written = await look(disk, path);
  if (typeof written !== "object") return false;
  const { content } = written;
  return Object.entries(file).every(([key, value]) => JSON.stringify(content[key] ?? null) === JSON.stringify(value));
}

/**
 * Keeps what the settings are now as the last good copy, durably, and sees to it that electron-store's
 * own file holds them too: on a full disk it reports success and leaves a cut file.
 * @returns false where they could not be written
 */
export async function confirmSettings(folder: string, disk: Disk, file: Content): Promise<boolean> {
  const bytes = new TextEncoder().encode(JSON.stringify(file));
  const path = join(folder, settingsFile);
  // Without its copy the file is all there is, and no worse for it.
  await saveDurably({ disk, path: join(folder, lastGoodFile), bytes }).catch(() => undefined);
  try {
    if (!(await holds(disk, path, file))) await saveDurably({ disk, path, bytes });
    return true;
  } catch {
    return false;
  }
}
