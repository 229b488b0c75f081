import type { EventPayload } from "../../core/contract/events.ts";
import { type Disk, type FileStat, systemCode } from "./disk.ts";
import { inParallel } from "./inParallel.ts";
import {
  carriesGivenName,
  idForPath,
  type Piece,
  pieceFromArticle,
  pieceFromProblem,
  type Seen,
  showArticle,
} from "./piece.ts";
import { type ArticleRead, readArticle } from "./readArticle.ts";
import { isPieceName } from "./scanFolder.ts";
import type { Shelf } from "./shelf.ts";
import type { Site } from "./site.ts";

/** More files than this gone at once is no tidying up: the drive, share or sync client is away. */
const vanishLimit = 20;
/** Files read at once; more only fill the line before the disk. */
const readers = 8;

type Look = FileStat | null;

/** What stays the same when a file is renamed. */
function markOf({ size, mtimeMs, ino }: Seen): string {
  return `${ino}/${size}/${mtimeMs}`;
}

function isSame(one: Seen | null, other: Seen | null): boolean {
  if (one === null || other === null) return one === other;
  return markOf(one) === markOf(other);
}

/** Of two files with one id, the one with the shorter path is the piece and the other the copy. */
function isFirst(path: string, other: string): boolean {
  return path.length === other.length ? path < other : path.length < other.length;
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path.startsWith(`${folder}/`));
}

async function statOf(disk: Disk, path: string): Promise<Look | undefined> {
  try {
    return await disk.stat(path);
  } catch (error) {
    if (systemCode(error) !== "ENOENT") return null;
  }
  // A link to nothing is there, and must be seen; `undefined` is a name that is gone.
  const link = await disk.lstat(path).catch(() => undefined);
  return link && null;
}

/** Runs work on a piece when nothing else happens to its file. */
export type InLine = <T>(id: string, work: () => Promise<T>) => Promise<T>;

export interface UpkeepOptions {
  site: Site;
  shelf: Shelf;
  inLine: InLine;
  onChanged(): void;
  /** Told what others do to the files of pieces that a window works on. */
  onOutside(news: EventPayload<"article.outside">): void;
}

/** Keeps the shelf true to the disk: what others add, change, move and remove is seen here. */
export class Upkeep {
  readonly #site: Site;
  readonly #shelf: Shelf;
  readonly #inLine: InLine;
  readonly #onChanged: () => void;
  readonly #onOutside: UpkeepOptions["onOutside"];
  readonly #gone = new Set<Piece>();
  #closed = false;

  constructor({ site, shelf, inLine, onChanged, onOutside }: UpkeepOptions) {
    this.#site = site;
    this.#shelf = shelf;
    this.#inLine = inLine;
    this.#onChanged = onChanged;
    this.#onOutside = onOutside;
  }

  close(): void {
    this.#closed = true;
  }

  /**
   * Takes in a whole scan. False where so much is gone that the library counts as offline: then
   * nothing is dropped, unless `acceptLoss`.
   */
  async takeScan(files: ReadonlyMap<string, Look>, closed: readonly string[], acceptLoss: boolean): Promise<boolean> {
    const absent = this.#known().filter((piece) => !files.has(piece.path) && !isBelow(piece.path, closed));
    const gone = await this.#confirmGone(absent);
    const lost = gone.length - this.#countMoved(files, gone);
    const isEmptied = lost > 1 && files.size === 0;
    if (!acceptLoss && (lost > vanishLimit || isEmptied)) return false;
    await this.#take(files, gone);
    return true;
  }

  /** Takes in single files, by their paths. False where so much is gone that only a whole scan can judge it. */
  async takePaths(paths: readonly string[]): Promise<boolean> {
    const files = new Map<string, Look>();
    const absent: Piece[] = [];
    await inParallel(
      paths.filter((path) => isPieceName(path.slice(path.lastIndexOf("/") + 1))),
      readers,
      async (path) => {
        const stat = await statOf(this.#site.disk, this.#site.path(path));
        const known = this.#shelf.at(path);
        if (stat === undefined) {
          if (known && !known.gone) absent.push(known);
        } else if (stat?.kind !== "folder") files.set(path, stat);
      },
    );
    const gone = await this.#confirmGone(absent);
    const isAll = gone.length > 1 && gone.length === this.#known().length;
    if (gone.length > vanishLimit || isAll) return false;
    await this.#take(files, gone);
    return true;
  }

  #known(): Piece[] {
    return this.#shelf.all().filter((piece) => !piece.gone);
  }

  /** A piece may have been saved, renamed or deleted by us since it was looked for. */
  async #confirmGone(absent: readonly Piece[]): Promise<Piece[]> {
    const gone: Piece[] = [];
    await inParallel(absent, readers, (piece) =>
      this.#inLine(piece.id, async () => {
        if (this.#shelf.get(piece.id) !== piece) return;
        if ((await statOf(this.#site.disk, this.#site.path(piece.path))) === undefined) gone.push(piece);
      }),
    );
    return gone;
  }

  /** How many of the absent are there under another name: renamed or moved, not gone. */
  #countMoved(files: ReadonlyMap<string, Look>, gone: readonly Piece[]): number {
    const newcomers = new Set<string>();
    for (const [path, stat] of files) if (stat && !this.#shelf.at(path)) newcomers.add(markOf(stat));
    return gone.filter(({ seen }) => seen && newcomers.has(markOf(seen))).length;
  }

  async #take(files: ReadonlyMap<string, Look>, gone: readonly Piece[]): Promise<void> {
    for (const piece of gone) {
      piece.gone = true;
      this.#gone.add(piece);
    }
    const changed = [...files].filter(([path, stat]) => {
      const piece = this.#shelf.at(path);
      return !piece || piece.gone || !isSame(piece.seen, stat);
    });
    // The newest are at the top of the list, and the last piece worked on is among them.
    changed.sort(([, one], [, other]) => (other?.mtimeMs ?? 0) - (one?.mtimeMs ?? 0));
    await inParallel(changed, readers, async ([path, stat]) => {
      if (!this.#closed) await this.#look(path, stat);
    });
    for (const piece of gone) if (piece.gone && piece.held) this.#onOutside({ id: piece.id, change: "gone" });
    this.#forgetGone();
    this.#inheritIds();
    if (gone.length > 0 || changed.length > 0) {
      this.#shelf.touch();
      this.#onChanged();
    }
  }

  /** A piece under an open window stays, unseen: its next save brings the file back. */
  #forgetGone(): void {
    for (const piece of this.#gone) {
      if (piece.gone && !piece.held) this.#shelf.remove(piece);
      if (!piece.gone || !piece.held) this.#gone.delete(piece);
    }
  }

  /**
   * Where the piece is gone, its first copy is the piece: it may be the same file, seen under both
   * names in the middle of a renaming. A copy under an open window keeps the id the window knows.
   */
  #inheritIds(): void {
    const copies = this.#shelf
      .all()
      .filter(({ id, fileId, held, gone }) => fileId !== null && fileId !== id && !held && !gone);
    copies.sort((one, other) => (isFirst(one.path, other.path) ? -1 : 1));
    for (const copy of copies) {
      if (copy.fileId !== null && !this.#shelf.get(copy.fileId)) this.#shelf.readdress(copy, copy.fileId);
    }
  }

  async #look(path: string, stat: Look): Promise<void> {
    const known = this.#shelf.at(path);
    try {
      if (known) return await this.#inLine(known.id, () => this.#lookAgain(known, path));
      const read = await this.#read(path, stat);
      const key = read.ok ? read.article.id : idForPath(path);
      await this.#inLine(key, async () => {
        // Our own save may have made the file and put it on the shelf meanwhile.
        if (!this.#shelf.at(path)) this.#add(path, stat, read);
      });
    } catch (error) {
      if (systemCode(error) !== "ENOENT") throw error;
    }
    this.#onChanged();
  }

  async #read(path: string, stat: Look): Promise<ArticleRead> {
    if (stat === null) return { ok: false, problem: "io", hash: null };
    if (stat.kind !== "file") return { ok: false, problem: "not-article", hash: null };
    return readArticle(this.#site.disk, this.#site.path(path));
  }

  /** A file already on the shelf looks changed: by us a moment ago, or by somebody else. */
  async #lookAgain(piece: Piece, path: string): Promise<void> {
    const stat = await statOf(this.#site.disk, this.#site.path(path));
    if (stat === undefined || this.#shelf.at(path) !== piece) return;
    const isBack = piece.gone;
    piece.gone = false;
    if (isSame(piece.seen, stat) && !isBack) return;
    const read = await this.#read(path, stat);
    // Under an open window a piece keeps its id, whatever stands in its file now.
    if (!piece.held) {
      this.#shelf.remove(piece);
      this.#add(path, stat, read);
      return;
    }
    piece.seen = stat;
    if (read.ok) showArticle(piece, read.article);
    else piece.row = { ...piece.row, problem: read.problem };
    this.#shelf.touch();
    this.#tellOf(piece, read, isBack);
  }

  /** What the window that works on a piece has to hear of its file. */
  #tellOf({ id, held }: Piece, { hash }: ArticleRead, isBack: boolean): void {
    if (!held) return;
    if (hash === null || !held.ours.has(hash)) this.#onOutside({ id, change: "changed" });
    else if (isBack) this.#onOutside({ id, change: "back" });
  }

  #add(path: string, stat: Look, read: ArticleRead): void {
    const moved = stat && this.#goneFile(stat);
    if (!read.ok) {
      if (!moved) this.#shelf.put(pieceFromProblem(this.#shelf.freeId(path), path, stat, read.problem));
      return;
    }
    const { article } = read;
    const owner = moved ?? this.#shelf.get(article.id);
    if (owner?.gone) {
      this.#shelf.move(owner, path);
      owner.gone = false;
      owner.seen = stat;
      showArticle(owner, article);
      owner.named = carriesGivenName(owner, article.headline);
      this.#tellOf(owner, read, true);
      return;
    }
    if (owner && (owner.held || isFirst(owner.path, path))) {
      this.#shelf.put(pieceFromArticle(this.#shelf.freeId(path), path, stat, article));
      return;
    }
    if (owner) this.#shelf.readdress(owner, this.#shelf.freeId(owner.path));
    this.#shelf.put(pieceFromArticle(article.id, path, stat, article));
  }

  /** The piece whose file this was under another name. */
  #goneFile(stat: FileStat): Piece | undefined {
    return [...this.#gone].find((piece) => piece.gone && isSame(piece.seen, stat));
  }
}
