import { posix } from "node:path";
import type { EventPayload } from "../../core/contract/events.ts";
import type { LibraryState } from "../../core/contract/rows.ts";
import type { Bin } from "./bin.ts";
import { Comeback } from "./comeback.ts";
import { systemCode } from "./disk.ts";
import { Listeners } from "./listeners.ts";
import { idForPath } from "./piece.ts";
import { type FolderScan, isPieceName, scanFolder } from "./scanFolder.ts";
import type { Shelf } from "./shelf.ts";
import type { Site } from "./site.ts";
import { dropOldNames, sweepStrays } from "./sweepStrays.ts";
import { type InLine, Upkeep } from "./upkeep.ts";
import { FolderWatch } from "./watchFolders.ts";

export interface RoundsOptions {
  site: Site;
  shelf: Shelf;
  bin: Bin;
  inLine: InLine;
  onChanged(): void;
  onOutside(news: EventPayload<"article.outside">): void;
}

/** The rounds the library makes through its folder, one after the other: at opening, on focus, when something moved. */
export class Rounds {
  readonly #site: Site;
  readonly #shelf: Shelf;
  readonly #bin: Bin;
  readonly #upkeep: Upkeep;
  readonly #progress = new Listeners<void>();
  readonly #comeback = new Comeback(() => this.#lookForIt());
  #watch: FolderWatch | null = null;
  #folders = new Set<string>();
  #last: Promise<void> = Promise.resolve();
  #refreshing: Promise<void> | null = null;
  #closed = false;

  constructor({ site, shelf, bin, inLine, onChanged, onOutside }: RoundsOptions) {
    this.#site = site;
    this.#shelf = shelf;
    this.#bin = bin;
    const onProgress = () => {
      this.#progress.tell();
      onChanged();
    };
    this.#upkeep = new Upkeep({ site, shelf, inLine, onChanged: onProgress, onOutside });
    site.onState.add(({ state }) => {
      this.#progress.tell();
      if (state === "offline") this.#comeback.start();
      else if (state !== "reading") this.#comeback.stop();
    });
  }

  /** Connects to the folder; reading it goes on in the background. */
  async start(): Promise<void> {
    await this.#connect(false);
  }

  async retry(): Promise<LibraryState> {
    if (this.#site.state === "offline") await this.#connect(true);
    else await this.refresh();
    return this.#site.report();
  }

  refresh(): Promise<void> {
    this.#refreshing ??= this.#next(async () => {
      this.#refreshing = null;
      if (!(await this.#isThere())) return;
      const scan = await scanFolder(this.#site.disk, this.#site.root);
      const taken = await this.#upkeep.takeScan(scan.files, scan.closed, false);
      this.#follow(scan);
      await this.#settleState(taken);
    });
    return this.#refreshing;
  }

  /** Looks at single paths inside the library. */
  look(paths: readonly string[]): Promise<void> {
    return this.#next(() => this.#lookNow(paths));
  }

  /** Takes in a file beside a piece's; answers with the id it has here. */
  async lookBeside(id: string, name: string): Promise<string> {
    const path = posix.join(posix.dirname(this.#shelf.get(id)?.path ?? ""), name);
    await this.look([path]);
    return this.#shelf.at(path)?.id ?? idForPath(path);
  }

  /** After a failure: is it the whole library that is away? */
  async checkPlace(): Promise<void> {
    if (this.#site.state !== "offline" && !(await this.#site.isThere())) this.#site.state = "offline";
  }

  /** Resolves when the piece is known, or all have been read and there is none. */
  untilKnown(id: string): Promise<void> {
    const isOver = () => this.#site.state !== "reading" || this.#shelf.get(id) !== undefined;
    if (isOver()) return Promise.resolve();
    return new Promise((resolve) => {
      const undo = this.#progress.add(() => {
        if (!isOver()) return;
        undo();
        resolve();
      });
    });
  }

  async idle(): Promise<void> {
    await this.#last;
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#comeback.stop();
    this.#watch?.close();
    this.#upkeep.close();
    await this.#last;
    this.#watch?.close();
  }

  /** Rounds follow each other; what fails in one is logged, and the next begins. */
  #next(round: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(async () => {
      if (this.#closed) return;
      try {
        await round();
      } catch (error) {
        this.#site.log(`the library could not be looked through: ${systemCode(error) || String(error)}`);
        if (!(await this.#site.isThere()) || this.#site.state === "reading") this.#site.state = "offline";
      }
    });
    return this.#last;
  }

  /**
   * An absent library comes back by itself only as what it was: the same folder with pieces of it, or,
   * where it was away from the start, one that holds pieces at all. Anything else waits to be told.
   */
  async #lookForIt(): Promise<void> {
    if (this.#closed || this.#site.state !== "offline") return;
    if (await this.#isItself()) await this.#connect(false);
    if (this.#site.state === "offline") this.#comeback.start();
  }

  async #isItself(): Promise<boolean> {
    const { disk, folder } = this.#site;
    const known = this.#shelf.all().filter(({ gone }) => !gone);
    try {
      if (known.length > 0 && !(await this.#site.isThere())) return false;
      const names = (await disk.list(folder)).map(({ name }) => name);
      if (known.length === 0) return names.some(isPieceName);
      const firsts = new Set(known.map(({ path }) => path.split("/")[0]));
      return names.some((name) => firsts.has(name));
    } catch {
      return false;
    }
  }

  async #connect(acceptLoss: boolean): Promise<void> {
    if (!(await this.#site.connect())) {
      this.#site.state = "offline";
      return;
    }
    this.#site.state = "reading";
    this.#watch?.close();
    const { disk, root, log } = this.#site;
    this.#watch = new FolderWatch({ disk, root, log, onPaths: (paths) => this.#onPaths(paths) });
    void this.#next(() => this.#readAll(acceptLoss));
  }

  async #readAll(acceptLoss: boolean): Promise<void> {
    const scan = await scanFolder(this.#site.disk, this.#site.root);
    // Watching begins before reading: what changes meanwhile is looked at again.
    this.#follow(scan);
    await dropOldNames(this.#site, scan.files);
    const taken = await this.#upkeep.takeScan(scan.files, scan.closed, acceptLoss);
    await this.#readBin(scan);
    const kept = await sweepStrays(this.#site, this.#shelf, scan);
    if (kept.length > 0) await this.#upkeep.takePaths(kept);
    await this.#settleState(taken);
  }

  async #readBin(scan: FolderScan): Promise<void> {
    try {
      await this.#bin.read(scan);
    } catch (error) {
      // The pieces must not stay out of reach for the sake of deleted ones.
      this.#site.log(`the bin could not be read: ${systemCode(error) || String(error)}`);
    }
  }

  async #settleState(taken: boolean): Promise<void> {
    if (!taken) this.#site.state = "offline";
    else this.#site.state = (await this.#site.disk.canWrite(this.#site.root)) ? "ready" : "read-only";
  }

  async #isThere(): Promise<boolean> {
    if (await this.#site.isThere()) return true;
    this.#site.state = "offline";
    return false;
  }

  #follow({ folders }: FolderScan): void {
    this.#folders = new Set(folders);
    if (!this.#closed) this.#watch?.follow(folders);
  }

  #onPaths(paths: string[] | null): void {
    void (paths === null ? this.refresh() : this.look(paths));
  }

  async #lookNow(paths: readonly string[]): Promise<void> {
    if (!(await this.#isThere())) return;
    if (this.#site.state === "offline") return;
    if (!(await this.#upkeep.takePaths(paths))) return void this.refresh();
    // A folder that came or went brings or takes pieces that no path here names.
    for (const path of paths) if (await this.#isNewsOfFolder(path)) return void this.refresh();
  }

  async #isNewsOfFolder(path: string): Promise<boolean> {
    if (isPieceName(posix.basename(path)) && !this.#folders.has(path)) return false;
    const isFolder = await this.#site.disk.stat(this.#site.path(path)).then(
      (stat) => stat.kind === "folder",
      () => false,
    );
    return isFolder !== this.#folders.has(path);
  }
}
