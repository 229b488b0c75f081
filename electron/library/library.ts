import { labelledName } from "../../core/arabic/fileName.ts";
import type { Article } from "../../core/article/article.ts";
import { MidadError } from "../../core/contract/errors.ts";
import type { LibraryState, ListQuery, Page } from "../../core/contract/rows.ts";
import { Bin } from "./bin.ts";
import type { Disk } from "./disk.ts";
import { diskFailure, withDiskFailures } from "./diskFailure.ts";
import { makeFolders } from "./folders.ts";
import { Listeners } from "./listeners.ts";
import { namesFor } from "./piece.ts";
import { readArticle } from "./readArticle.ts";
import { Rounds } from "./rounds.ts";
import { SaveQueue } from "./saveQueue.ts";
import { type Saved, Saving } from "./saving.ts";
import { Shelf } from "./shelf.ts";
import { Site } from "./site.ts";

export interface LibraryOptions {
  folder: string;
  disk: Disk;
  /** English, never article text. */
  log(message: string): void;
  now?(): Date;
  /** Makes the folder where it is missing; else a missing folder is a library that is away. */
  create?: boolean;
}

/** How long changes are gathered before the window is told, in ms. */
const gathering = 50;

/**
 * A folder of articles. Pieces are named by id in every call, never by what is open now, so that a
 * late save cannot land in another piece. Failures are `MidadError`s.
 */
export class Library {
  readonly #site: Site;
  readonly #shelf = new Shelf();
  readonly #bin: Bin;
  readonly #saving: Saving;
  readonly #queue: SaveQueue<Article, Saved>;
  readonly #rounds: Rounds;
  readonly #changed = new Listeners<void>();
  #telling: ReturnType<typeof setTimeout> | null = null;

  private constructor(options: LibraryOptions) {
    this.#site = new Site({ now: () => new Date(), ...options });
    this.#bin = new Bin(this.#site);
    this.#saving = new Saving(this.#site, this.#shelf);
    this.#queue = new SaveQueue(
      (_id, article) => this.#saving.save(article),
      (one, other) => one.seq >= other.seq,
    );
    this.#rounds = new Rounds({
      site: this.#site,
      shelf: this.#shelf,
      bin: this.#bin,
      inLine: (id, work) => this.#queue.run(id, work),
      onChanged: () => this.#tell(),
    });
  }

  /** Opens the library; reading its pieces goes on in the background, in the state "reading". */
  static async open(options: LibraryOptions): Promise<Library> {
    if (options.create) await withDiskFailures(() => makeFolders(options.disk, options.folder));
    const library = new Library(options);
    await library.#rounds.start();
    return library;
  }

  state(): LibraryState {
    return this.#site.report();
  }

  /** Both return the way to unsubscribe. */
  onState(listener: (state: LibraryState) => void): () => void {
    return this.#site.onState.add(listener);
  }

  onChanged(listener: () => void): () => void {
    return this.#changed.add(listener);
  }

  /** Resolves when all pieces have been read once, or the library is away. */
  ready(): Promise<void> {
    return this.#rounds.idle();
  }

  /** A page of what is known so far, the newest first. */
  async list(query: ListQuery): Promise<Page> {
    const shelf = query.place === "bin" ? this.#bin.shelf : this.#shelf;
    return { ...shelf.rows(query), counts: { ...this.#shelf.counts(), bin: this.#bin.shelf.counts().all } };
  }

  /** True where there is no piece, and none in the bin. */
  async isEmpty(): Promise<boolean> {
    await this.ready();
    return this.#site.state !== "offline" && this.#shelf.counts().all === 0 && this.#bin.shelf.counts().all === 0;
  }

  /** Makes a new file for an article that has none. */
  create(article: Article): Promise<Saved> {
    return this.#do(article.id, () => this.#saving.create(article));
  }

  /**
   * Opens a piece. `not-found` where there is none; `damaged`, `not-article`, `newer-version`,
   * `too-large`, `denied` or `io` where its file cannot be read.
   */
  async read(id: string): Promise<Article> {
    await this.#rounds.untilKnown(id);
    return this.#queue.run(id, () => this.#saving.read(id));
  }

  /**
   * Saves a state; resolves when it, or a newer one handed over meanwhile, is durable.
   * @param base the seq that the writer knows to be in the file. While a save is under way, another
   *   with the same base is the same writer, ahead of its acknowledgement; later it is a stale one
   *   and fails with `conflict`
   */
  async save(article: Article, base: number): Promise<Saved> {
    await this.#rounds.untilKnown(article.id);
    const piece = this.#shelf.get(article.id);
    if (!piece) throw new MidadError("not-found", "no such piece");
    const inFile = piece.held?.seq ?? piece.seq;
    if (base !== inFile || article.seq < base) {
      throw new MidadError("conflict", `a save of seq ${article.seq} over ${base}, but the file holds ${inFile}`);
    }
    try {
      const saved = await this.#queue.save(article.id, article);
      if (saved.conflictCopy !== null) await this.#rounds.lookBeside(article.id, saved.conflictCopy);
      return saved;
    } catch (error) {
      await this.#rounds.checkPlace();
      throw diskFailure(error);
    } finally {
      this.#tell();
    }
  }

  /** To be called when the journalist leaves a piece: names its file, or removes it where nothing was written. */
  async settle(id: string): Promise<void> {
    try {
      await this.#do(id, () => this.#saving.settle(id));
    } catch (error) {
      // The text is safe under the name it has.
      this.#site.log(`a piece was not settled: ${error instanceof Error ? error.message : "unknown"}`);
    }
  }

  delete(id: string): Promise<{ binId: string }> {
    return this.#do(id, async () => {
      const piece = this.#shelf.get(id);
      if (!piece || piece.gone) throw new MidadError("not-found", "no such piece");
      await this.#site.mustBeThere();
      const binId = await this.#bin.take(piece, this.#site.now());
      this.#shelf.remove(piece);
      return { binId };
    });
  }

  /** Brings a piece back to its old place, or beside it under another name where that is taken. */
  restore(binId: string): Promise<{ id: string }> {
    return this.#do(binId, async () => {
      const piece = this.#bin.shelf.get(binId);
      if (!piece) throw new MidadError("not-found", "no such piece in the bin");
      await this.#site.mustBeThere();
      const read = await readArticle(this.#site.disk, this.#bin.pathOf(piece));
      const names = read.ok ? namesFor(read.article.headline, read.article.id) : [];
      const path = await this.#bin.giveBack(piece, [...names, labelledName(piece.row.fileName, binId)]);
      await this.#rounds.look([path]);
      const id = this.#shelf.at(path)?.id;
      if (id === undefined) throw new MidadError("not-found", "the restored piece is gone again");
      return { id };
    });
  }

  /** The path of a piece's file on the disk, in the library or in the bin. */
  path(id: string): string {
    const piece = this.#shelf.get(id);
    if (piece) return this.#site.path(piece.path);
    const binned = this.#bin.shelf.get(id);
    if (binned) return this.#bin.pathOf(binned);
    throw new MidadError("not-found", "no such piece");
  }

  /** Looks at the folder again, as when the window gets the focus. */
  refresh(): Promise<void> {
    return this.#rounds.refresh();
  }

  /** Takes the folder as it is now, after it was away or much in it was gone. */
  retry(): Promise<LibraryState> {
    return this.#rounds.retry();
  }

  /** Resolves when everything handed over is on the disk, or has failed. */
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  /** Settles what is still open and ends. */
  async close(): Promise<void> {
    for (const { id, held } of this.#shelf.all()) if (held) await this.settle(id);
    await this.flush();
    await this.#rounds.close();
    if (this.#telling) clearTimeout(this.#telling);
  }

  async #do<T>(id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await this.#queue.run(id, () => withDiskFailures(work));
    } catch (error) {
      await this.#rounds.checkPlace();
      throw error;
    } finally {
      this.#tell();
    }
  }

  #tell(): void {
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      this.#changed.tell();
    }, gathering);
  }
}

export function openLibrary(options: LibraryOptions): Promise<Library> {
  return Library.open(options);
}
