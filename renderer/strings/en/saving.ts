import type { saving as source } from "../ar/saving.ts";
import type { Complete } from "../complete.ts";

export const saving = {
  nothingOpen: "No article is open",
  unsaved: "Changes not saved yet",
  kept: "Draft kept",
  slow: "Saving takes long…",
  stalled: "The disk does not answer",
  failed: "Not saved",
  saved: "Saved",
  savedAt: "Saved {{time}}",
  failedTitle: "{{name, quoted}} could not be saved",
  failedSafe: "Your whole text is in memory and stays there while Midad is open.",
  failedKept: "Your whole text is here and in a draft kept on this computer.",
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
  compare: "Compare the two",
  mine: "My text",
  fileText: "The file's text",
  conflictText: "The conflicting copy",
  standing: {
    unsaved:
      "Midad stopped before your last changes reached the file; all of them are back here. The file has not changed yet.",
    changed:
      "Another program changed this article's file, and you have changes that are not in it. Nothing was overwritten: your text is here and in a kept draft, the other one is in the file.",
    gone: "This article's file is no longer in its place: it was deleted or moved outside Midad. Its whole text is here and in a kept draft.",
    plain:
      "Midad stopped twice while opening this article, so only its words are shown, without formatting. Its file is as it was, and nothing is written to it until you decide.",
  },
  openElsewhere:
    "This article is also open on {{list}}. Nothing is locked, and all that is saved here and there stays, but a conflicting copy may come of it.",
  elsewhereOne: "{{name}} since {{time}}",
  keepMine: "Use my text",
  keepPlain: "Use this text",
  takeFile: "Use the file's text",
  openWhole: "Open it whole",
  recreate: "Create the file again",
  letGo: "Close the article",
  letGoKept: "The article was closed. What was not saved of it stays under “Recovered drafts”.",
  followed: "Another program changed this article's file; what it holds now is shown.",
  showBefore: "Compare with what was here",
  before: "What was shown",
  unreadable: "The article could not be made ready for saving",
} as const satisfies Complete<typeof source>;
