import type { ui as source } from "../ar/ui.ts";
import type { Complete } from "../complete.ts";

export const ui = {
  close: "Close",
  cancel: "Cancel",
  undo: "Undo",
  working: "Working…",
  removeToken: "Remove {{name, quoted}}",
  suggestions: "Suggestions",
  notifications: "Notifications",
} as const satisfies Complete<typeof source>;
