import { join } from "node:path";
import { type Disk, systemCode } from "../library/disk.ts";
import { saveDurably } from "../library/saveDurably.ts";
import { discard } from "../library/tempFile.ts";

export const settingsFile = "config.json";
const lastGoodFile = "config.last-good.json";
const damagedName = /^config\.damaged-(\d+)\.json$/;
/** So many damaged files are kept for whoever wants to look into them. */
const damagedKept = 5;

/** Larger than any honest settings file; electron-store needs 153 ms to set a value in one of 8.5 MB. */
const sizeLimit = 1024 * 1024;

/** Where the settings of this start come from: their file, the last good copy of it, or nowhere. */
export type Healed = "no" | "last-good" | "defaults";

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** True for a file that electron-store reads without throwing, and takes for what it is. */
export function isSound(bytes: Uint8Array): boolean {
  if (bytes.length > sizeLimit) return false;
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
    return isObject(value) && (value.settings === undefined || isObject(value.settings));
  } catch {
    return false;
  }
}

/** "sound", "missing", or "damaged": also a folder, a pipe or a link to nowhere in the file's place. */
async function stateOf(disk: Disk, path: string): Promise<"sound" | "missing" | "damaged"> {
  try {
    return isSound(await disk.readFile(path, sizeLimit)) ? "sound" : "damaged";
  } catch (error) {
    if (systemCode(error) !== "ENOENT") return "damaged";
    return (await disk.lstat(path).catch(() => null)) ? "damaged" : "missing";
  }
}

async function dropOldestDamaged(disk: Disk, folder: string): Promise<void> {
  const times = (await disk.list(folder)).map(({ name }) => Number(damagedName.exec(name)?.[1] ?? Number.NaN));
  const oldest = times.filter((time) => !Number.isNaN(time)).sort((one, other) => other - one);
  for (const time of oldest.slice(damagedKept)) await discard(disk, join(folder, `config.damaged-${time}.json`));
}

/**
 * To be called before electron-store opens its file in `folder`: it throws on a damaged one in its
 * constructor, and the app could not start. Such a file is moved aside, never deleted, and the last
 * good copy takes its place; where there is none, the defaults stand. Where even that fails, the
 * settings live in memory for this start.
 */
export async function guardSettings(folder: string, disk: Disk, log: (message: string) => void): Promise<Healed> {
  const path = join(folder, settingsFile);
  try {
    const state = await stateOf(disk, path);
    if (state === "sound") return "no";
    const lastGood = await disk.readFile(join(folder, lastGoodFile), sizeLimit).catch(() => null);
    const isGood = lastGood !== null && isSound(lastGood);
    if (state === "missing" && !isGood) return "no";
    if (state === "damaged") {
      await disk.rename(path, join(folder, `config.damaged-${Date.now()}.json`));
      await dropOldestDamaged(disk, folder);
    }
    if (!isGood) return "defaults";
    await saveDurably({ disk, path, bytes: lastGood });
    return "last-good";
  } catch (error) {
    log(`damaged settings could not be put right: ${systemCode(error) || String(error)}`);
    return "defaults";
  }
}

/** True where the file holds these settings; a key that is not there counts as null. */
async function holds(disk: Disk, path: string, file: Record<string, unknown>): Promise<boolean> {
  const bytes = await disk.readFile(path, sizeLimit).catch(() => new Uint8Array(0));
  if (!isSound(bytes)) return false;
  const written: Record<string, unknown> = JSON.parse(new TextDecoder().decode(bytes));
  return Object.entries(file).every(([key, value]) => JSON.stringify(written[key] ?? null) === JSON.stringify(value));
}

/**
 * Keeps what the settings are now as the last good copy, durably, and sees to it that electron-store's
 * own file holds them too: on a full disk it reports success and leaves a cut file.
 * @returns false where they could not be written
 */
export async function confirmSettings(folder: string, disk: Disk, file: Record<string, unknown>): Promise<boolean> {
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
