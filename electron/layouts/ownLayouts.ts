import { join } from "node:path";
import type { Layout } from "../../core/exporting/layouts/layout.ts";
import type { LayoutProblem } from "../../core/exporting/layouts/layoutProblem.ts";
import { type Disk, systemCode } from "../library/disk.ts";
import { FolderWatch } from "../library/watchFolders.ts";
import { readLayoutFolder } from "./readLayoutFolder.ts";

/** The folder of layouts inside a library. */
export const layoutsFolder = "layouts";

/** More than any newsroom has. */
const most = 50;

/** A layout of the library's own. */
export interface OwnLayout {
  /** The last good state; null where there has been none since the start. */
  layout: Layout | null;
  /** What is wrong with its files now. */
  problem: LayoutProblem | null;
}

export interface OwnLayoutsOptions {
  disk: Disk;
  /** The real path of the library's folder; null while it is away. */
  library(): Promise<string | null>;
  log(message: string): void;
  onChanged(): void;
}

/**
 * The layouts in the library's folder, followed as their files change. One that breaks is kept as it
 * was when it was last good, with what is wrong now.
 */
export class OwnLayouts {
  readonly #options: OwnLayoutsOptions;
  readonly #layouts = new Map<string, OwnLayout & { seen: string }>();
  #library: string | null = null;
  #watch: FolderWatch | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: OwnLayoutsOptions) {
    this.#options = options;
  }

  /** The layouts as last seen, by id. */
  all(): ReadonlyMap<string, OwnLayout> {
    return this.#layouts;
  }

  /** Does `work` after what is under way, with the library's folder; nothing is looked at meanwhile. */
  inLine<T>(work: (library: string | null) => Promise<T>): Promise<T> {
    const result = this.#last.then(async () => work(await this.#options.library()));
    this.#last = result.catch(() => {});
    return result;
  }

  /** Looks at the files; resolves when all is known. What is known stays while the library is away. */
  refresh(): Promise<void> {
    return this.inLine((library) => this.#look(library));
  }

  close(): void {
    this.#watch?.close();
    this.#watch = null;
    this.#library = null;
  }

  async #look(library: string | null): Promise<void> {
    if (library === null) return;
    const isOther = library !== this.#library;
    if (isOther) {
      this.close();
      this.#layouts.clear();
      this.#library = library;
    }
    const ids = await this.#ids(library);
    const inside = ids === null ? [] : ["", ...ids.map((id) => `/${id}`)].map((path) => layoutsFolder + path);
    this.#follow(library, inside);
    const isChanged = await this.#read(join(library, layoutsFolder), ids ?? []);
    if (isChanged || isOther) this.#options.onChanged();
  }

  /** The names of the folders of layouts; null where there is no place for them yet. */
  async #ids(library: string): Promise<string[] | null> {
    const { disk, log } = this.#options;
    try {
      const folder = join(library, layoutsFolder);
      if ((await disk.lstat(folder)).kind !== "folder") return null;
      const entries = await disk.list(folder, 10 * most);
      const names = entries.filter(
        ({ kind, name }) => kind === "folder" && !name.startsWith(".") && name.length <= 200,
      );
      return names
        .map(({ name }) => name)
        .sort()
        .slice(0, most);
    } catch (error) {
      const code = systemCode(error);
      if (code === "") throw error;
      if (code !== "ENOENT") log(`layouts not listed: ${code}`);
      return null;
    }
  }

  /** Before there is a folder of layouts, the library itself tells when one comes. */
  #follow(root: string, folders: readonly string[]): void {
    const { disk, log } = this.#options;
    this.#watch ??= new FolderWatch({
      ...{ disk, root, log },
      onPaths: (paths) => {
        if (paths !== null && !paths.some((path) => path.split("/")[0] === layoutsFolder)) return;
        this.refresh().catch((error: unknown) => log(`layouts not read: ${String(error)}`));
      },
    });
    this.#watch.follow(["", ...folders]);
  }

  /** True where something is not as it was. */
  async #read(folder: string, ids: readonly string[]): Promise<boolean> {
    let isChanged = false;
    for (const id of [...this.#layouts.keys()].filter((known) => !ids.includes(known))) {
      isChanged = true;
      this.#layouts.delete(id);
    }
    for (const id of ids) {
      const { parsed, seen } = await readLayoutFolder(this.#options.disk, join(folder, id), id);
      const before = this.#layouts.get(id);
      if (before?.seen === seen) continue;
      isChanged = true;
      const now = parsed.ok
        ? { layout: parsed.layout, problem: null }
        : { layout: before?.layout ?? null, problem: parsed.problem };
      this.#layouts.set(id, { ...now, seen });
    }
    return isChanged;
  }
}
