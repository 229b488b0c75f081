import { join } from "node:path";
import { healedSettings, type Settings } from "../../core/settings/settings.ts";
import type { Machine } from "../library/documentsFolder.ts";
import { contentOf, lastGoodFile, settingsFile } from "./settingsGuard.ts";

/** Electron's `userData` of this program, where its windows keep their settings (Electron, `app.getPath`). */
export function settingsFolder({ env, home }: Pick<Machine, "env" | "home">, platform = process.platform): string {
  const inHome = platform === "darwin" ? join(home, "Library", "Application Support") : join(home, ".config");
  const named = platform === "win32" ? env.APPDATA : platform === "darwin" ? undefined : env.XDG_CONFIG_HOME;
  return join(named || inHome, "Midad");
}

/**
 * The settings of the window, for who only reads them: from their file, or the last good copy where it is
 * damaged; the defaults where there is neither. Nothing is put aside, and nothing written.
 */
export async function readSettings(machine: Machine): Promise<Settings> {
  const folder = settingsFolder(machine);
  for (const name of [settingsFile, lastGoodFile]) {
    const bytes = await machine.disk.readFile(join(folder, name)).catch(() => null);
    const content = bytes && contentOf(bytes);
    if (content) return healedSettings(content.settings ?? {});
  }
  return healedSettings({});
}
