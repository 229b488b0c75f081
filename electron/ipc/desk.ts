import type { BrowserWindow } from "electron";
import type { GivenFiles } from "../givenFiles.ts";
import type { Layouts } from "../layouts/layouts.ts";
import type { Disk } from "../library/disk.ts";
import type { LibraryPlace } from "../library/libraryPlace.ts";
import type { OpenNotes } from "../library/openNotes.ts";
import type { PictureStudio } from "../pictures/pictureStudio.ts";
import type { Printer } from "../printing/printer.ts";
import type { Opening } from "../recovery/opening.ts";
import type { OpeningGuard } from "../recovery/openingGuard.ts";
import type { RecoveryStore } from "../recovery/recoveryStore.ts";
import type { SettingsStore } from "../settings/settingsStore.ts";
import type { VersionKeeper } from "../versions/versionKeeper.ts";
import type { VersionStore } from "../versions/versionStore.ts";
import type { Closing } from "../windows/closing.ts";
import type { PreviewShelf } from "../windows/previewShelf.ts";
import type { Emit } from "./bridge.ts";
import type { Tasks } from "./tasks.ts";

/** What the handlers work with; made once, at start. */
export interface Desk {
  disk: Disk;
  place: LibraryPlace;
  store: SettingsStore;
  recovery: RecoveryStore;
  guard: OpeningGuard;
  opening: Opening;
  versions: VersionStore;
  keeper: VersionKeeper;
  given: GivenFiles;
  notes: OpenNotes;
  layouts: Layouts;
  shelf: PreviewShelf;
  studio: PictureStudio;
  printer: Printer;
  tasks: Tasks;
  emit: Emit;
  log(message: string): void;
  window(): BrowserWindow;
  closing(): Closing;
  /** Applies the interface language and theme to what the system draws. */
  applySettings(): void;
}
