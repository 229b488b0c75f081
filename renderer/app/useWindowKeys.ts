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

/** A letter without a modifier is no command's key, and the one key that must not wait for a search among them. */
const isWritten = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

const isInDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null;

/** Hears the keys of the commands that the window hears itself; a dialog keeps its keys. */
export function useWindowKeys(table: CommandTable): void {
  const { platform } = useDesk();
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const command = isWritten(event) ? undefined : heard.find((one) => isPressed(event, one, platform));
      if (!command || event.defaultPrevented || event.isComposing || isInDialog(event)) return;
      event.preventDefault();
      runCommand(table, command.id as CommandId);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [table, platform]);
}
