import type { app as source } from "../ar/app.ts";
import type { Complete } from "../complete.ts";

export const app = {
  name: "Midad",
  newArticle: "New article",
  focus: "Focus",
  leaveFocus: "Leave focus",
  preview: "Preview",
  hideLibrary: "Hide the article list",
  showLibrary: "Show the article list",
  hideInspector: "Hide the inspector",
  showInspector: "Show the inspector",
  noRoom: "No room for the inspector at this zoom: zoom out or widen the window.",
  settings: "Settings",
  resizeLibrary: "Width of the article list",
  resizeInspector: "Width of the inspector",
  inspector: "Inspector",
  inspectorPreview: "Preview",
  inspectorFields: "Details",
  inspectorVersions: "Versions",
  page: "The open article",
  startFailedTitle: "Midad could not start",
  startFailedText: "The program did not answer at the start. None of your files was touched.",
  tryAgain: "Try again",
  settingsHealed:
    "The settings file was damaged and was put aside; the last good settings are back. Your articles were not touched.",
  settingsDefault:
    "The settings file was damaged and put aside; the settings are back to their defaults. Your articles were not touched. If their folder is elsewhere, choose it in the File menu.",
  settingsUnwritten: "The settings could not be written to the disk. Your choice holds until Midad is closed.",
  crashedTitle: "This window stopped drawing",
  crashedText: "Something unexpected happened in the interface. What was saved of the article is safe in its file.",
  reload: "Reload the window",
  emptyTitle: "No article is open",
  emptyText: "Pick an article from the list, start a new one, or drop a text file here.",
  import: "Import a file",
} as const satisfies Complete<typeof source>;
