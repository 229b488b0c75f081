import { posix } from "node:path";
import type { Status } from "../../core/article/article.ts";
import type { ListQuery, Page, Row } from "../../core/contract/rows.ts";
import { fold } from "../../core/search/fold.ts";
import { carriesGivenName, copyOf, foldedText, idForPath, type Piece } from "./piece.ts";

/** The words of a query as they are looked for. */
function foldedWords(words: string): string[] {
  return words
    .split(/\s+/u)
    .map((word) => fold(word))
    .filter((word) => word !== "");
}

/** The pieces of a folder in memory: by id, by path, and in the order of the list. */
export class Shelf {
  readonly #byId = new Map<string, Piece>();
  readonly #byPath = new Map<string, Piece>();
  #newestFirst: Piece[] | null = null;

  get(id: string): Piece | undefined {
    return this.#byId.get(id);
  }

  at(path: string): Piece | undefined {
    return this.#byPath.get(path);
  }

  all(): Piece[] {
    return [...this.#byId.values()];
  }

  put(piece: Piece): void {
    const { id } = piece;
    const holder = this.#byPath.get(piece.path);
    if (holder && holder !== piece) this.remove(holder);
    this.#byId.set(id, piece);
    this.#byPath.set(piece.path, piece);
    this.touch();
  }

  remove(piece: Piece): void {
    if (this.#byId.get(piece.id) === piece) this.#byId.delete(piece.id);
    if (this.#byPath.get(piece.path) === piece) this.#byPath.delete(piece.path);
    this.touch();
  }

  move(piece: Piece, path: string): void {
    this.remove(piece);
    piece.path = path;
    piece.row = { ...piece.row, fileName: posix.basename(path), copyOf: copyOf(piece.id, piece.fileId, path) };
    this.put(piece);
  }

  readdress(piece: Piece, id: string): void {
    this.remove(piece);
    piece.id = id;
    piece.row = { ...piece.row, id, copyOf: copyOf(id, piece.fileId, piece.path) };
    piece.named = carriesGivenName(piece, piece.row.headline);
    this.put(piece);
  }

  /** An id made from a path that no piece has; a copy saved under such an id may have been moved since. */
  freeId(path: string): string {
    let round = 0;
    while (this.#byId.has(idForPath(path, round))) round++;
    return idForPath(path, round);
  }

  /** To be called after a piece was changed in place. */
  touch(): void {
    this.#newestFirst = null;
  }

  rows({ words, status, offset, limit }: ListQuery): { rows: Row[]; total: number } {
    const wanted = foldedWords(words);
    const found = this.#ordered().filter((piece) => {
      if (status !== null && (piece.row.problem !== null || piece.row.status !== status)) return false;
      return wanted.every((word) => foldedText(piece).includes(word));
    });
    return { rows: found.slice(offset, offset + limit).map((piece) => piece.row), total: found.length };
  }

  counts(): Omit<Page["counts"], "bin"> {
    const count: Record<Status, number> = { draft: 0, review: 0, ready: 0, exported: 0 };
    const shown = this.#ordered();
    for (const { row } of shown) if (row.problem === null) count[row.status]++;
    return { all: shown.length, ...count };
  }

  #ordered(): Piece[] {
    this.#newestFirst ??= this.all()
      .filter((piece) => !piece.gone)
      .sort((one, other) => other.time - one.time || (one.id < other.id ? -1 : 1));
    return this.#newestFirst;
  }
}
