import type { SlashMenuView } from "./SlashExtension.ts";

/** The one `/` menu of the window; the text points to it and to the choice in it. */
export const listId = "slash-menu";

export const optionId = (command: string): string => `${listId}-${command}`;

/** What the text says of the menu to those who hear it, while it is open. */
export function slashAria(view: SlashMenuView | null) {
  if (view === null) return {};
  return { "aria-controls": listId, "aria-activedescendant": optionId(view.active) };
}
