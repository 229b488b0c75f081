import { type CommandId, commandOf } from "../../core/commands/commands.ts";
import type { Language } from "./formats.ts";

const macSigns: Record<string, string> = { CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥" };

/** A command's keys as the system writes them: `Ctrl+Shift+C`, on macOS `⌘⇧C`. */
export function keysOf(id: CommandId, platform: string): string | undefined {
  const { keys } = commandOf(id);
  if (platform !== "darwin") return keys?.replace("CmdOrCtrl", "Ctrl");
  return keys
    ?.split("+")
    .map((key) => macSigns[key] ?? key)
    .join("");
}

/** A command's name in the language of the interface. */
export function labelOf(id: CommandId, language: Language): string {
  return commandOf(id).label[language];
}
