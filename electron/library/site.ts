import { MidadError } from "../../core/contract/errors.ts";
import type { LibraryState } from "../../core/contract/rows.ts";
import type { Disk } from "./disk.ts";
import { Listeners } from "./listeners.ts";
import { onDisk } from "./scanFolder.ts";

export interface SiteOptions {
  disk: Disk;
  /** The library's folder as it was chosen. */
  folder: string;
  /** English, for the log; never a headline, and so never a file's name. */
  log(message: string): void;
  now(): Date;
}

/** Where the library stands, and whether it can be reached. */
export class Site {
  readonly disk: Disk;
  readonly folder: string;
  readonly log: (message: string) => void;
  readonly now: () => Date;
  readonly onState = new Listeners<LibraryState>();
  #state: LibraryState["state"] = "reading";
  /** The folder's real path, and what tells it from another one mounted or made at the same path. */
  #found: { root: string; dev: number; ino: number } | null = null;

  constructor({ disk, folder, log, now }: SiteOptions) {
    this.disk = disk;
    this.folder = folder;
    this.log = log;
    this.now = now;
  }

  get state(): LibraryState["state"] {
    return this.#state;
  }

  set state(state: LibraryState["state"]) {
    if (state === this.#state) return;
    this.#state = state;
    this.onState.tell(this.report());
  }

  report(): LibraryState {
    return { folder: this.folder, state: this.#state };
  }

  /** The real path of the folder; `offline-library` where it has not been found yet. */
  get root(): string {
    if (this.#found) return this.#found.root;
    throw new MidadError("offline-library", "the library's folder has not been found");
  }

  /** The path on the disk of a path inside the library. */
  path(inside: string): string {
    return onDisk(this.root, inside);
  }

  /** Takes the folder that is at the library's path now; false where there is none. */
  async connect(): Promise<boolean> {
    try {
      const root = await this.disk.realPath(this.folder);
      const { kind, dev, ino } = await this.disk.stat(root);
      if (kind !== "folder") return false;
      this.#found = { root, dev, ino };
      return true;
    } catch {
      return false;
    }
  }

  /** True while the folder is the one that was connected: a drive pulled out leaves its mount point behind. */
  async isThere(): Promise<boolean> {
    if (!this.#found) return false;
    try {
      const { dev, ino } = await this.disk.stat(this.#found.root);
      return dev === this.#found.dev && ino === this.#found.ino;
    } catch {
      return false;
    }
  }

  /** Refuses to go on where the library is away: whatever is at its path now must not be written to. */
  async mustBeThere(): Promise<void> {
    if (this.#state !== "offline" && (await this.isThere())) return;
    this.state = "offline";
    throw new MidadError("offline-library", "the library's folder is away");
  }
}
