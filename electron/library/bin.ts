import { dirname, posix } from "node:path";
import { MidadError } from "../../core/contract/errors.ts";
import { type FileStat, type FolderEntry, systemCode } from "./disk.ts";
import { makeFolders, removeEmptyFolders } from "./folders.ts";
import { moveWithoutReplacing, renameOver } from "./move.ts";
import { idForPath, type Piece, pieceFromArticle, pieceFromProblem, shortId } from "./piece.ts";
import { readArticle } from "./readArticle.ts";
import { type FolderScan, scanFolder } from "./scanFolder.ts";
import { Shelf } from "./shelf.ts";
import type { Site } from "./site.ts";
import { discard } from "./tempFile.ts";

const binFolder = ".midad/bin";
const binIdPattern = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-[0-9a-f]{8}(?:-\d+)?$/;

/** When a bin id's piece was deleted, ISO 8601; null for a folder that is not the bin's. */
function deletedAt(binId: string): string | null {
  const found = binIdPattern.exec(binId);
  if (!found) return null;
  const [year, month, day, hours, minutes, seconds] = found.slice(1);
  const instant = `${year}-${month}-${day}T${hours}:${minutes}:${seconds}Z`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/** 20260309T140531Z */
function basicTime(now: Date): string {
  return `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** A restoring cut short between its two steps leaves the file under both its names. */
function isAlsoIn(library: FolderScan, { dev, ino, links }: FileStat): boolean {
  if (links < 2) return false;
  return [...library.files.values()].some((stat) => stat?.dev === dev && stat.ino === ino);
}

/** Where deleted pieces wait: `.midad/bin/<time>-<id>/<their old path>` inside the library. */
export class Bin {
  readonly #site: Site;
  readonly shelf = new Shelf();

  constructor(site: Site) {
    this.#site = site;
  }

  /** Learns what the bin holds. A bin that is not there yet is empty. */
  async read(library: FolderScan): Promise<void> {
    let entries: FolderEntry[];
    try {
      entries = await this.#site.disk.list(this.#site.path(binFolder));
    } catch (error) {
      if (systemCode(error) === "ENOENT") return;
      throw error;
    }
    for (const piece of this.shelf.all()) this.shelf.remove(piece);
    for (const { name, kind } of entries) {
      if (kind === "folder" && deletedAt(name) !== null) await this.#readOne(name, library);
    }
  }

  /** Moves a piece here, durably; answers with the bin id. */
  async take(piece: Piece, now: Date): Promise<string> {
    const { disk } = this.#site;
    const binId = await this.#newFolder(`${basicTime(now)}-${shortId(piece.id)}`);
    const from = this.#site.path(piece.path);
    const to = this.#path(posix.join(binId, piece.path));
    try {
      await makeFolders(disk, dirname(to));
      await renameOver(disk, from, to);
    } catch (error) {
      await this.#removeEmpty(dirname(to));
      throw error;
    }
    await disk.syncFolder(dirname(to));
    await disk.syncFolder(dirname(from));
    this.#show(binId, piece);
    return binId;
  }

  /**
   * Moves a piece back to its old place, or under the first other free name there; answers with its
   * path in the library.
   * @param otherNames file names to take where the old one is taken
   */
  async giveBack(piece: Piece, otherNames: readonly string[]): Promise<string> {
    const { disk } = this.#site;
    const from = this.pathOf(piece);
    const old = posix.relative(piece.id, piece.path);
    await makeFolders(disk, dirname(this.#site.path(old)));
    for (const name of [posix.basename(old), ...otherNames]) {
      const path = posix.join(posix.dirname(old), name);
      if (!(await moveWithoutReplacing(disk, from, this.#site.path(path)))) continue;
      this.shelf.remove(piece);
      await this.#removeEmpty(dirname(from));
      return path;
    }
    throw new MidadError("conflict", "every name for the restored piece is taken");
  }

  /** Removes a piece for good, durably; what else lies in its folder is not Midad's and stays. */
  async remove(piece: Piece): Promise<void> {
    const { disk } = this.#site;
    const file = this.pathOf(piece);
    try {
      await disk.unlink(file);
    } catch (error) {
      if (systemCode(error) !== "ENOENT") throw error;
    }
    await disk.syncFolder(dirname(file)).catch((error: unknown) => {
      if (systemCode(error) !== "ENOENT") throw error;
    });
    this.shelf.remove(piece);
    await this.#removeEmpty(dirname(file));
  }

  /** The path on the disk of a piece in the bin. */
  pathOf(piece: Piece): string {
    return this.#path(piece.path);
  }

  #path(inside: string): string {
    return this.#site.path(posix.join(binFolder, inside));
  }

  #removeEmpty(folder: string): Promise<void> {
    return removeEmptyFolders(this.#site.disk, folder, this.#site.path(binFolder));
  }

  async #newFolder(name: string): Promise<string> {
    for (let count = 1; ; count++) {
      const binId = count === 1 ? name : `${name}-${count}`;
      if (await makeFolders(this.#site.disk, this.#path(binId))) return binId;
    }
  }

  async #readOne(binId: string, library: FolderScan): Promise<void> {
    const { disk } = this.#site;
    const [found] = (await scanFolder(disk, this.#path(binId))).files;
    if (!found) return;
    const [path, stat] = found;
    const file = this.#path(posix.join(binId, path));
    if (stat && isAlsoIn(library, stat)) {
      await discard(disk, file);
      return this.#removeEmpty(dirname(file));
    }
    const read = stat && (await readArticle(disk, file));
    const piece = read?.ok
      ? pieceFromArticle(read.article.id, path, stat, read.article)
      : pieceFromProblem(idForPath(path), path, stat, read?.problem ?? "io");
    this.#show(binId, piece);
  }

  #show(binId: string, piece: Piece): void {
    const time = deletedAt(binId) ?? piece.row.time;
    this.shelf.put({
      ...piece,
      ...{ id: binId, path: posix.join(binId, piece.path), held: null, gone: false, time: Date.parse(time) },
      row: { ...piece.row, id: binId, time },
    });
  }
}
