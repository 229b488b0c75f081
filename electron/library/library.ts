import { relative, sep } from "node:path";
import { labelledName } from "../../core/arabic/fileName.ts";
import type { Article } from "../../core/article/article.ts";
import { MidadError } from "../../core/contract/errors.ts";
import type { EventPayload } from "../../core/contract/events.ts";
import type { LibraryState, ListQuery, Page } from "../../core/contract/rows.ts";
import { Bin } from "./bin.ts";
import { binRounds, isOutlived } from "./binKeeping.ts";
import type { Disk } from "./disk.ts";
import { diskFailure, withDiskFailures } from "./diskFailure.ts";
import { makeFolders } from "./folders.ts";
import { Listeners } from "./listeners.ts";
import { MediaStore } from "./mediaStore.ts";
import { namesFor } from "./piece.ts";
import { readArticle } from "./readArticle.ts";
import { Rounds } from "./rounds.ts";
import { SaveQueue } from "./saveQueue.ts";
import { type Handed, type OpenedPiece, type Saved, Saving } from "./saving.ts";
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
  /** Told the ids of pieces that are gone for good: no file in the library or the bin has them any more. */
  onForgotten?(ids: readonly string[]): void;
}

export type { OpenedPiece } from "./saving.ts";

/** What a save may do beyond replacing the state it knows. */
export interface SaveTerms {
  /** The file may be made again where somebody deleted it; else the save fails with `gone`. */
  recreate?: boolean;
  /** What the file may hold, for a piece that was not read here: SHA-256 hashes. */
  ours?: readonly string[] | undefined;
}

/** A save's outcome: the conflict copy is a piece of the library. */
export interface SavedPiece extends Omit<Saved, "conflictCopy"> {
  conflictCopy: { id: string; name: string } | null;
}

/** How long changes are gathered before the window is told, in ms. */
const gathering = 50;

/**
 * A folder of articles. Pieces are named by id in every call, never by what is open now, so that a
 * late save cannot land in another piece. Failures are `MidadError`s.
 */
export class Library {
  /** The pictures of its pieces. */
  readonly media: MediaStore;
  readonly #site: Site;
  readonly #shelf = new Shelf();
  readonly #bin: Bin;
  readonly #saving: Saving;
  readonly #queue: SaveQueue<Handed, Saved>;
  readonly #rounds: Rounds;
  readonly #changed = new Listeners<void>();
  readonly #outside = new Listeners<EventPayload<"article.outside">>();
  readonly #onForgotten: (ids: readonly string[]) => void;
  readonly #binTimer: ReturnType<typeof setInterval>;
  #telling: ReturnType<typeof setTimeout> | null = null;

  private constructor(options: LibraryOptions) {
    this.#site = new Site({ now: () => new Date(), ...options });
    this.media = new MediaStore(this.#site);
    this.#bin = new Bin(this.#site);
    this.#saving = new Saving(this.#site, this.#shelf);
    this.#queue = new SaveQueue(
      (_id, handed) => this.#saving.save(handed),
      (one, other) => one.article.seq >= other.article.seq,
    );
    this.#onForgotten = options.onForgotten ?? (() => {});
    this.#rounds = new Rounds({
      site: this.#site,
      shelf: this.#shelf,
      bin: this.#bin,
      inLine: (id, work) => this.#queue.run(id, work),
      onChanged: () => this.#tell(),
      onOutside: (news) => this.#outside.tell(news),
    });
    this.#binTimer = setInterval(() => void this.#clearOutlived(), binRounds);
    this.#binTimer.unref();
  }

  /** Opens the library; reading its pieces goes on in the background, in the state "reading". */
  static async open(options: LibraryOptions): Promise<Library> {
    if (options.create) await withDiskFailures(() => makeFolders(options.disk, options.folder));
    const library = new Library(options);
    await library.#rounds.start();
    void library.ready().then(() => library.#clearOutlived());
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

  /** Told what others do to the files of pieces that a window works on. */
  onOutside(listener: (news: EventPayload<"article.outside">) => void): () => void {
    return this.#outside.add(listener);
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

  /** True where there is a file of that piece. */
  has(id: string): boolean {
    return this.#shelf.get(id)?.gone === false;
  }

  /** The real path of the library's folder; null while another one, or none, is in its place. */
  async there(): Promise<string | null> {
    return this.#site.state !== "offline" && (await this.#site.isThere()) ? this.#site.root : null;
  }

  /** The id of the piece whose file is at a path on the disk; null where that is none of this library. */
  async idAt(path: string): Promise<string | null> {
    await this.ready();
    if (this.#site.state === "offline") return null;
    const real = await this.#site.disk.realPath(path).catch(() => path);
    const inside = relative(this.#site.root, real).split(sep).join("/");
    if (inside.startsWith("../")) return null;
    // A file that came a moment ago has not been heard of yet.
    if (!this.#shelf.at(inside)) await this.refresh();
    return this.#shelf.at(inside)?.id ?? null;
  }

  /** SHA-256 of what may stand in a piece's file and is Midad's own. */
  ours(id: string): string[] {
    return [...(this.#shelf.get(id)?.held?.ours ?? [])];
  }

  /** Makes a new file for an article that has none. */
  async create(article: Article): Promise<SavedPiece> {
    const saved = await this.#do(article.id, () => this.#saving.create(article));
    return { ...saved, conflictCopy: null };
  }

  /**
   * Opens a piece. `not-found` where there is none; `damaged`, `not-article`, `newer-version`,
   * `too-large`, `denied` or `io` where its file cannot be read.
   */
  async read(id: string): Promise<Article> {
    return (await this.open(id)).article;
  }

  /**
   * The same, with the file's text and hash.
   * @param ours what the piece's saves must find in the file, where that is not what it holds now
   */
  async open(id: string, ours?: readonly string[]): Promise<OpenedPiece> {
    await this.#rounds.untilKnown(id);
    return this.#queue.run(id, () => this.#saving.read(id, ours));
  }

  /** What a piece's file holds now; its saves go on from what they knew. */
  async peek(id: string): Promise<OpenedPiece> {
    await this.#rounds.untilKnown(id);
    return this.#queue.run(id, () => this.#saving.peek(id));
  }

  /** The bytes of a piece's file, as they are; `too-large` where it is larger than any article's. */
  async bytes(id: string): Promise<Uint8Array> {
    await this.#rounds.untilKnown(id);
    return this.#queue.run(id, () => this.#saving.bytes(id));
  }

  /** The window lets a piece go whose file is gone. */
  letGo(id: string): Promise<void> {
    return this.#do(id, async () => {
      const piece = this.#shelf.get(id);
      if (!piece) return;
      piece.held = null;
      if (piece.gone) this.#shelf.remove(piece);
    });
  }

  /**
   * Saves a state; resolves when it, or a newer one handed over meanwhile, is durable.
   * @param base the seq that the writer knows to be in the file. While a save is under way, another
   *   with the same base is the same writer, ahead of its acknowledgement; later it is a stale one
   *   and fails with `conflict`; where somebody deleted the file it fails with `gone`
   */
  async save(article: Article, base: number, terms: SaveTerms = {}): Promise<SavedPiece> {
    await this.#rounds.untilKnown(article.id);
    const piece = this.#shelf.get(article.id);
    if (!piece) {
      await this.#rounds.checkPlace();
      const isAway = this.#site.state === "offline";
      throw new MidadError(isAway ? "offline-library" : "not-found", "no such piece");
    }
    const inFile = piece.held?.seq ?? piece.seq;
    if (base !== inFile || article.seq < base) {
      throw new MidadError("conflict", `a save of seq ${article.seq} over ${base}, but the file holds ${inFile}`);
    }
    try {
      const { recreate = false, ours } = terms;
      const { conflictCopy: name, ...saved } = await this.#queue.save(article.id, { article, recreate, ours });
      if (name === null) return { ...saved, conflictCopy: null };
      return { ...saved, conflictCopy: { id: await this.#rounds.lookBeside(article.id, name), name } };
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

  /** The ids of everything in the bin. */
  binIds(): string[] {
    return this.#bin.shelf.all().map(({ id }) => id);
  }

  /** What a piece in the bin is called, for people. */
  nameInBin(binId: string): string {
    const row = this.#bin.shelf.get(binId)?.row;
    return row?.headline || row?.fileName || binId;
  }

  /** Removes a piece from the bin for good. */
  async removeForever(binId: string): Promise<void> {
    const fileId = await this.#do(binId, async () => {
      const piece = this.#bin.shelf.get(binId);
      if (!piece) throw new MidadError("not-found", "no such piece in the bin");
      await this.#site.mustBeThere();
      await this.#bin.remove(piece);
      return piece.fileId;
    });
    const isElsewhere = [...this.#shelf.all(), ...this.#bin.shelf.all()].some((piece) => piece.fileId === fileId);
    if (fileId !== null && !isElsewhere) this.#onForgotten([fileId]);
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
    clearInterval(this.#binTimer);
  }

  /** What has lain in the bin for longer than it keeps goes by itself. */
  async #clearOutlived(): Promise<void> {
    if (this.#site.state !== "ready") return;
    const now = this.#site.now().getTime();
    for (const { id, row } of this.#bin.shelf.all()) {
      if (!isOutlived(row.time, now)) continue;
      try {
        await this.removeForever(id);
      } catch (error) {
        this.#site.log(`a deleted piece stays: ${error instanceof MidadError ? error.failure.code : String(error)}`);
      }
    }
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
