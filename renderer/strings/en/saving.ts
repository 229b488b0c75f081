import type { saving as source } from "../ar/saving.ts";
import type { Complete } from "../complete.ts";

export const saving = {
  nothingOpen: "No article is open",
  unsaved: "Changes not saved yet",
  saving: "Saving…",
  slow: "Saving takes long…",
  stalled: "The disk does not answer",
  failed: "Not saved",
  saved: "Saved",
  savedAt: "Saved {{time}}",
  failedTitle: "{{name, quoted}} could not be saved",
  failedSafe: "Your whole text is in memory and stays there while Midad is open.",
  stalledTitle: "The disk has not confirmed saving {{name, quoted}} yet",
  stalledText: "Your whole text is here. Copy it to be safe if this goes on.",
  closingText: "The window stayed open so that nothing unsaved is lost.",
  retry: "Try again",
  elsewhere: "Save elsewhere…",
  savedElsewhere: "A copy was saved where you chose",
  copyText: "Copy the text",
  textCopied: "The text is on the clipboard",
  closeAnyway: "Close anyway",
  conflict:
    "Another program changed this article's file while you were writing. Your text was saved in the file; the other text is kept in {{name, quoted}} beside it.",
  unreadable: "The article could not be made ready for saving",
} as const satisfies Complete<typeof source>;
