import { useEffect } from "react";
import { type Command, type CommandId, commands } from "../../core/commands/commands.ts";
import { useDesk } from "../session/desk.ts";
import { type CommandTable, runCommand } from "./commandTable.ts";

const heard: readonly Command[] = (commands as readonly Command[]).filter(({ inWindow }) => inWindow);

/** By the letter, or by the key's place where the keyboard writes another script. */
function isKey(event: KeyboardEvent, key: string): boolean {
  if (key.length > 1 || /^[a-z]$/i.test(event.key)) return event.key.toLowerCase() === key.toLowerCase();
  return event.code === `Key${key}`;
}

function isPressed(event: KeyboardEvent, { keys = "" }: Command, platform: string): boolean {
  const parts = keys.split("+");
  const [main, other] = platform === "darwin" ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  return (
    isKey(event, parts.at(-1) ?? "") &&
    !other &&
    main === parts.includes("CmdOrCtrl") &&
    event.shiftKey === parts.includes("Shift") &&
    event.altKey === parts.includes("Alt")
  );
}

/** Hears the keys of the commands that the window hears itself; a dialog keeps its keys. */
export function useWindowKeys(table: CommandTable): void {
  const { platform } = useDesk();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isInDialog =
        event.target instanceof Element && event.target.closest('[role="dialog"], [role="alertdialog"]');
      const command = heard.find((one) => isPressed(event, one, platform));
      if (!command || event.defaultPrevented || event.isComposing || isInDialog) return;
      event.preventDefault();
      runCommand(table, command.id as CommandId);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [table, platform]);
}
