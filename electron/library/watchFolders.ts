import { posix } from "node:path";
import type { Disk } from "./disk.ts";
import { isTempName } from "./tempFile.ts";

/** How long changes are gathered before they are looked at, in ms. */
const gathering = 150;
/** More watchers than this cost more than they bring; the rest is seen when the window gets the focus. */
const watcherLimit = 1000;

export interface WatchOptions {
  disk: Disk;
  root: string;
  /** Paths inside the library whose names came, went or changed; null where the system does not say which. */
  onPaths(paths: string[] | null): void;
  log(message: string): void;
}

function isHidden(path: string): boolean {
  return path.split("/").some((name) => name.startsWith(".") && !isTempName(name));
}

/** Hears of changes below a folder, a moment after they happened. */
export class FolderWatch {
  readonly #options: WatchOptions;
  readonly #watchers = new Map<string, () => void>();
  #changed = new Set<string>();
  #unnamed = false;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: WatchOptions) {
    this.#options = options;
  }

  /** Watches these folders (as paths inside the library) and no others. */
  follow(folders: readonly string[]): void {
    const wanted = new Set(this.#options.disk.watchesTrees ? [""] : folders.slice(0, watcherLimit));
    for (const [folder, stop] of this.#watchers) {
      if (wanted.has(folder)) continue;
      stop();
      this.#watchers.delete(folder);
    }
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#watch(folder);
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (const stop of this.#watchers.values()) stop();
    this.#watchers.clear();
  }

  #watch(folder: string): void {
    const { disk, root, log } = this.#options;
    const lost = () => {
      this.#watchers.delete(folder);
      this.#note(null);
    };
    try {
      const stop = disk.watch(
        posix.join(root, folder),
        disk.watchesTrees,
        (name) => this.#note(name === null ? null : posix.join(folder, name.replaceAll("\\", "/"))),
        lost,
      );
      this.#watchers.set(folder, stop);
    } catch (error) {
      log(`a folder is not watched: ${error instanceof Error ? error.name : "unknown"}`);
    }
  }

  #note(path: string | null): void {
    if (path === null) this.#unnamed = true;
    else if (isTempName(posix.basename(path)) || isHidden(path)) return;
    else this.#changed.add(path);
    this.#timer ??= setTimeout(() => this.#tell(), gathering);
  }

  #tell(): void {
    this.#timer = null;
    const paths = this.#unnamed ? null : [...this.#changed];
    this.#changed = new Set();
    this.#unnamed = false;
    this.#options.onPaths(paths);
  }
}
