import { join } from "node:path";
import Store from "electron-store";
import { z } from "zod";
import { healedSettings, type Settings, settingsSchema } from "../../core/settings/settings.ts";
import type { Disk } from "../library/disk.ts";

/** Larger than any honest settings file; electron-store needs 153 ms to set a value in one of 8.5 MB. */
const sizeLimit = 1024 * 1024;

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof placeSchema>;

const fileSchema = z.looseObject({
  settings: z.unknown().default({}).transform(healedSettings),
  libraryFolder: z.string().min(1).nullable().catch(null).default(null),
  exportFolder: z.string().min(1).nullable().catch(null).default(null),
  window: placeSchema.nullable().catch(null).default(null),
});
type StoredFile = z.infer<typeof fileSchema>;

/** Small preferences, and where things were. */
export interface SettingsStore {
  /** True when a damaged file was put aside at this start. */
  healed: boolean;
  settings(): Settings;
  change(patch: Partial<Settings>): Settings;
  get<K extends Exclude<keyof StoredFile, "settings" | number>>(key: K): StoredFile[K];
  set<K extends Exclude<keyof StoredFile, "settings" | number>>(key: K, value: StoredFile[K]): void;
}

/** True where electron-store would throw on the file, or silently take it for something it is not. */
function isDamaged(bytes: Uint8Array): boolean {
  if (bytes.length > sizeLimit) return true;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return value === null || typeof value !== "object" || Array.isArray(value);
  } catch {
    return true;
  }
}

async function putDamagedAside(folder: string, disk: Disk): Promise<boolean> {
  const path = join(folder, "config.json");
  try {
    if (!isDamaged(await disk.readFile(path))) return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
  }
  await disk.rename(path, join(folder, `config.damaged-${Date.now()}.json`));
  return true;
}

/**
 * Opens the settings in `folder`. electron-store throws in its constructor on a damaged file, which
 * would keep the app from starting: such a file is moved aside first and the defaults stand.
 */
export async function openSettings(folder: string, disk: Disk, log: (message: string) => void): Promise<SettingsStore> {
  let healed = false;
  try {
    healed = await putDamagedAside(folder, disk);
  } catch (error) {
    log(`damaged settings could not be moved aside: ${String(error)}`);
  }
  let store: Store<Record<string, unknown>> | null = null;
  try {
    store = new Store<Record<string, unknown>>({ cwd: folder, clearInvalidConfig: false });
  } catch (error) {
    log(`settings are kept in memory only: ${String(error)}`);
  }
  let file = fileSchema.parse(store?.store ?? {});
  const write = <K extends string>(key: K, value: unknown) => {
    file = { ...file, [key]: value };
    try {
      store?.set(key, value);
    } catch (error) {
      log(`settings not written: ${String(error)}`);
    }
  };
  return {
    healed,
    settings: () => file.settings,
    change(patch) {
      write("settings", settingsSchema.parse({ ...file.settings, ...patch }));
      return file.settings;
    },
    get: (key) => file[key],
    set: (key, value) => write(key, value),
  };
}
