import { posix } from "node:path";
import { type Article, isPristine } from "../../core/article/article.ts";
import { articleFileLimit, serializeArticle } from "../../core/article/articleFile.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { withDiskFailures } from "./diskFailure.ts";
import { hashOf } from "./foreignCopy.ts";
import { moveWithoutReplacing } from "./move.ts";
import { type Held, namesFor, type Piece, pieceFromArticle, showArticle } from "./piece.ts";
import { readArticle } from "./readArticle.ts";
import { type SaveReceipt, saveDurably, type Target } from "./saveDurably.ts";
import type { Shelf } from "./shelf.ts";
import type { Site } from "./site.ts";

/** A piece as it was read. */
export interface OpenedPiece {
  article: Article;
  /** SHA-256 of the file. */
  hash: string;
  /** The file's text. */
  text: string;
}

/** A state on its way into a piece's file. */
export interface Handed {
  article: Article;
  /** The file may be made again where somebody deleted it. */
  recreate: boolean;
  /** What the file may hold, for a piece that was not read here: SHA-256 hashes. */
  ours: readonly string[] | undefined;
}

export interface Saved {
  seq: number;
  /** ISO 8601. */
  savedAt: string;
  /** Name of the copy that kept what another program had written meanwhile. */
  conflictCopy: string | null;
}

function toBytes(article: Article): Uint8Array {
  const bytes = new TextEncoder().encode(serializeArticle(article));
  if (bytes.length > articleFileLimit) throw new MidadError("too-large", `an article of ${bytes.length} bytes`);
  return bytes;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof MidadError && error.failure.code === code;
}

/** What is done to the file of one piece. Every method must be called when nothing else happens to it. */
export class Saving {
  readonly #site: Site;
  readonly #shelf: Shelf;

  constructor(site: Site, shelf: Shelf) {
    this.#site = site;
    this.#shelf = shelf;
  }

  async create(article: Article): Promise<Saved> {
    if (this.#shelf.get(article.id)) throw new MidadError("conflict", "an article with this id is there already");
    const bytes = toBytes(article);
    await this.#site.mustBeThere();
    const { path, receipt } = await this.#writeNew("", article, bytes);
    const piece = pieceFromArticle(article.id, path, receipt.base, article);
    piece.held = { seq: article.seq, ours: new Set([receipt.base.hash]) };
    this.#shelf.put(piece);
    return this.#saved(article, null);
  }

  /**
   * Reads a piece's file; what it holds is from now on what its saves must find.
   * @param ours what they must find instead, where the file is not known to be ours
   */
  async read(id: string, ours?: readonly string[]): Promise<OpenedPiece> {
    const read = await this.peek(id);
    this.#piece(id).held = { seq: read.article.seq, ours: new Set(ours ?? [read.hash]) };
    return read;
  }

  /** Reads a piece's file and takes nothing up. */
  async peek(id: string): Promise<OpenedPiece> {
    const piece = this.#piece(id);
    if (piece.gone) throw new MidadError("not-found", "the piece's file is gone");
    const read = await withDiskFailures(() => readArticle(this.#site.disk, this.#site.path(piece.path)), "not-found");
    if (!read.ok) throw new MidadError(read.problem, "a piece cannot be opened", piece.row.fileName);
    return { article: { ...read.article, id: piece.id }, hash: read.hash, text: read.text };
  }

  /** The bytes of a piece's file, whatever they are. */
  async bytes(id: string): Promise<Uint8Array> {
    const piece = this.#piece(id);
    if (piece.gone) throw new MidadError("not-found", "the piece's file is gone");
    const path = this.#site.path(piece.path);
    return withDiskFailures(() => this.#site.disk.readFile(path, articleFileLimit), "not-found");
  }

  async save({ article, recreate, ours }: Handed): Promise<Saved> {
    const piece = this.#piece(article.id);
    const bytes = toBytes(article);
    if (this.#site.state === "offline") await this.#site.mustBeThere();
    const held = piece.held ?? (await this.#hold(piece, ours));
    // Written and not acknowledged, it is no stranger's all the same.
    held.ours.add(hashOf(bytes));
    const receipt = await this.#replace(piece, article, bytes, held.ours, recreate);
    piece.held = { seq: article.seq, ours: new Set([receipt.base.hash]) };
    piece.seen = receipt.base;
    piece.gone = false;
    showArticle(piece, article);
    this.#shelf.touch();
    return this.#saved(article, receipt.conflictCopy);
  }

  /**
   * What is due when the journalist leaves a piece: one that nobody wrote in goes without a trace,
   * and one whose file still carries a name Midad gave it gets the name for its present headline.
   */
  async settle(id: string): Promise<void> {
    const piece = this.#shelf.get(id);
    if (!piece?.named || !piece.held || piece.gone || piece.row.problem !== null) return;
    await this.#site.mustBeThere();
    const read = await readArticle(this.#site.disk, this.#site.path(piece.path));
    if (!read.ok) return;
    if (!isPristine(read.article)) return this.#rename(piece, namesFor(read.article.headline, piece.id));
    if (!piece.held.ours.has(read.hash)) return;
    await this.#site.disk.unlink(this.#site.path(piece.path));
    this.#shelf.remove(piece);
    await this.#site.disk.syncFolder(this.#site.path(posix.dirname(piece.path)));
  }

  #piece(id: string): Piece {
    const piece = this.#shelf.get(id);
    if (piece) return piece;
    // What a library out of reach holds is not known.
    const isAway = this.#site.state === "offline";
    throw new MidadError(isAway ? "offline-library" : "not-found", "no such piece");
  }

  #saved({ seq }: Article, conflictCopy: string | null): Saved {
    return { seq, savedAt: this.#site.now().toISOString(), conflictCopy };
  }

  /** Takes up a piece that no window has read here: its file must hold the state the list knows. */
  async #hold(piece: Piece, ours: readonly string[] | undefined): Promise<Held> {
    const known = piece.seq;
    await this.read(piece.id, ours);
    if (piece.held?.seq === known) return piece.held;
    throw new MidadError("conflict", "the file holds another state than the one the change was made to");
  }

  #write(path: string, bytes: Uint8Array, target: Target): Promise<SaveReceipt> {
    const { disk, root } = this.#site;
    return saveDurably({ disk, root, path: this.#site.path(path), bytes, target, now: this.#site.now() });
  }

  async #replace(
    piece: Piece,
    article: Article,
    bytes: Uint8Array,
    ours: Set<string>,
    recreate: boolean,
  ): Promise<SaveReceipt> {
    try {
      return await this.#write(piece.path, bytes, { kind: "replace", ours });
    } catch (error) {
      if (isCode(error, "read-only") && !(await this.#site.disk.canWrite(this.#site.root)))
        this.#site.state = "read-only";
      if (!isCode(error, "not-found")) throw error;
    }
    await this.#site.mustBeThere();
    // Somebody took the file away while it was being worked on: whoever did may have meant it.
    if (!recreate) throw new MidadError("gone", "the piece's file is gone", piece.row.fileName);
    const { path, receipt } = await this.#writeNew(posix.dirname(piece.path), article, bytes, piece.path);
    if (path !== piece.path) this.#shelf.move(piece, path);
    return receipt;
  }

  /** Writes a file that must be new, under the first free of its names. */
  async #writeNew(folder: string, article: Article, bytes: Uint8Array, wish?: string) {
    const names = namesFor(article.headline, article.id).map((name) => posix.join(folder, name));
    for (const path of wish === undefined ? names : [wish, ...names]) {
      try {
        return { path, receipt: await this.#write(path, bytes, { kind: "new" }) };
      } catch (error) {
        if (!isCode(error, "conflict")) throw error;
      }
    }
    throw new MidadError("conflict", "every name for the piece is taken");
  }

  async #rename(piece: Piece, names: readonly string[]): Promise<void> {
    const { disk } = this.#site;
    for (const name of names) {
      if (name === posix.basename(piece.path)) return;
      const path = posix.join(posix.dirname(piece.path), name);
      if (!(await moveWithoutReplacing(disk, this.#site.path(piece.path), this.#site.path(path)))) continue;
      this.#shelf.move(piece, path);
      return;
    }
  }
}
