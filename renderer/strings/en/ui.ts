import type { ui as source } from "../ar/ui.ts";
import type { Complete } from "../complete.ts";

export const ui = {
  close: "Close",
  cancel: "Cancel",
  done: "Done",
  clear: "Clear",
  more: "More",
  undo: "Undo",
  working: "Working…",
  removeToken: "Remove {{name, quoted}}",
  addToken: "Add {{name, quoted}}",
  suggestions: "Suggestions",
  notifications: "Notifications",
  choose: "Choose",
} as const satisfies Complete<typeof source>;
