import { randomUUID } from "node:crypto";
import Store from "electron-store";
import { z } from "zod";
import { healedSettings, type Settings, settingsSchema } from "../../core/settings/settings.ts";
import type { Disk } from "../library/disk.ts";
import { confirmSettings, guardSettings, type Healed } from "./settingsGuard.ts";

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
  /** Names this machine in a shared library. */
  machine: z.uuid().nullable().catch(null).default(null),
  window: placeSchema.nullable().catch(null).default(null),
});
type StoredFile = z.infer<typeof fileSchema>;

/** Small preferences, and where things were. */
export interface SettingsStore {
  /** Whether, and with what, a damaged file was made good at this start. */
  healed: Healed;
  settings(): Settings;
  change(patch: Partial<Settings>): Settings;
  get<K extends Exclude<keyof StoredFile, "settings" | number>>(key: K): StoredFile[K];
  set<K extends Exclude<keyof StoredFile, "settings" | number>>(key: K, value: StoredFile[K]): void;
  /** This machine's own name for others, made once. */
  machine(): string;
  /** Resolves when the last change is in its file, or is known not to be. */
  flush(): Promise<void>;
}

export interface SettingsOptions {
  folder: string;
  disk: Disk;
  log(message: string): void;
  /** A change could not be written; it holds until the program ends. Told once, until one can be again. */
  onUnwritten(): void;
}

function contentOf(store: Store<Record<string, unknown>> | null, log: (message: string) => void): unknown {
  try {
    return store?.store ?? {};
  } catch (error) {
    // Damaged between the guard's look and this one.
    log(`settings not read: ${String(error)}`);
    return {};
  }
}

/** Opens the settings in `folder`, whatever state they are in. */
export async function openSettings({ folder, disk, log, onUnwritten }: SettingsOptions): Promise<SettingsStore> {
  const { healed, lastGood } = await guardSettings(folder, disk, log);
  let store: Store<Record<string, unknown>> | null = null;
  try {
    store = new Store<Record<string, unknown>>({ cwd: folder, clearInvalidConfig: false });
  } catch (error) {
    log(`settings are kept in memory only: ${String(error)}`);
  }
  let file = fileSchema.parse(lastGood ?? contentOf(store, log));
  let isUnwritten = false;
  let confirming: Promise<void> | null = null;
  let isStale = false;

  async function confirm(): Promise<void> {
    do {
      isStale = false;
      const isWritten = await confirmSettings(folder, disk, file);
      if (isStale) continue;
      if (!isWritten) log("settings not written");
      if (!isWritten && !isUnwritten) onUnwritten();
      isUnwritten = !isWritten;
    } while (isStale);
    confirming = null;
  }

  const write = <K extends string>(key: K, value: unknown) => {
    file = { ...file, [key]: value };
    try {
      store?.set(key, value);
    } catch (error) {
      log(`settings not written: ${String(error)}`);
    }
    isStale = true;
    confirming ??= confirm();
  };
  // What was read is good: from now on there is a copy to fall back on.
  if (store !== null) confirming = confirm();
  return {
    healed,
    settings: () => file.settings,
    change(patch) {
      write("settings", settingsSchema.parse({ ...file.settings, ...patch }));
      return file.settings;
    },
    get: (key) => file[key],
    set: (key, value) => write(key, value),
    machine() {
      const id = file.machine ?? randomUUID();
      if (file.machine === null) write("machine", id);
      return id;
    },
    flush: () => confirming ?? Promise.resolve(),
  };
}
