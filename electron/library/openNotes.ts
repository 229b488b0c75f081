import { dirname, join } from "node:path";
import { z } from "zod";
import { MidadError } from "../../core/contract/errors.ts";
import { type Disk, systemCode } from "./disk.ts";
import { makeFolders, removeEmptyFolders } from "./folders.ts";
import { saveDurably } from "./saveDurably.ts";
import { discard } from "./tempFile.ts";

/** Where the notes lie inside a library. */
export const notesFolder = ".midad/open";

/** How often a note is renewed, and how old one may be and still count, in ms. */
const renewEvery = 60_000;
const countsFor = 3 * 60_000;
/** Far larger than any note, and more machines than any desk has. */
const noteLimit = 4096;
const notesLimit = 50;
/** Quitting waits no longer than this for a share that does not answer, in ms. */
const patience = 1_000;

const noteSchema = z.object({ name: z.string().max(200), since: z.iso.datetime() });

/** A machine that has a piece open. */
export interface Elsewhere {
  name: string;
  /** ISO 8601. */
  since: string;
}

export interface OpenNotesOptions {
  disk: Disk;
  /** The real path of the library's folder now; null while it is away, and nothing may be made in its place. */
  library(): Promise<string | null>;
  machine: { id: string; name: string };
  onOthers(id: string, others: Elsewhere[]): void;
  log(message: string): void;
}

interface OpenPiece {
  since: string;
  /** The folder in which this machine's note lies, once it does. */
  folder: string | null;
  /** The others that were told of last, as JSON; "" before the first time. */
  told: string;
}

/**
 * The folder for a piece's notes, made where it is missing. A link on the way is refused: it may lead
 * out of the library.
 */
async function folderFor(disk: Disk, library: string, id: string): Promise<string> {
  let folder = library;
  for (const part of [...notesFolder.split("/"), id]) {
    folder = join(folder, part);
    await makeFolders(disk, folder);
    if ((await disk.lstat(folder)).kind !== "folder") throw new MidadError("denied", "a link to the notes");
  }
  return folder;
}

/**
 * Small notes in a shared library that tell other machines which piece is open here, and tell us of
 * theirs. They are advice and nothing more: whatever fails with them hinders nobody, and what both
 * sides write is kept without them.
 */
export class OpenNotes {
  readonly #options: OpenNotesOptions;
  readonly #open = new Map<string, OpenPiece>();
  #timer: ReturnType<typeof setInterval> | null = null;
  #last: Promise<void> = Promise.resolve();
  #lastFailure = "";

  constructor(options: OpenNotesOptions) {
    this.#options = options;
  }

  /** The piece is on screen; who else has it open is told anew, since the window may be a new one. */
  open(id: string): void {
    // The id becomes a folder's name.
    if (!z.uuid().safeParse(id).success) return;
    const { since, folder } = this.#open.get(id) ?? { since: new Date().toISOString(), folder: null };
    this.#open.set(id, { since, folder, told: "" });
    this.#timer ??= setInterval(() => void this.look(), renewEvery);
    this.#timer.unref();
    void this.look();
  }

  /** It is not any more. */
  close(id: string): Promise<void> {
    const open = this.#open.get(id);
    if (!open) return Promise.resolve();
    this.#open.delete(id);
    return this.#next(() => this.#remove(open));
  }

  /** Renews the notes of this machine and looks for those of others. */
  async look(): Promise<void> {
    await Promise.all([...this.#open].map(([id, open]) => this.#next(() => this.#renew(id, open))));
  }

  /** Takes back every note, as far as the disk answers. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    const closed = Promise.all([...this.#open.keys()].map((id) => this.close(id)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waited = new Promise((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([closed, waited]);
    clearTimeout(timer);
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).then(
      () => {
        this.#lastFailure = "";
      },
      (error: unknown) => {
        const failure = systemCode(error) || String(error);
        // A folder that may not be written would fill the log, once a minute.
        if (failure !== this.#lastFailure) this.#options.log(`a note of what is open failed: ${failure}`);
        this.#lastFailure = failure;
      },
    );
    return this.#last;
  }

  async #renew(id: string, open: OpenPiece): Promise<void> {
    const others = await this.#others(id, open);
    const told = JSON.stringify(others);
    if (told === open.told) return;
    open.told = told;
    this.#options.onOthers(id, others);
  }

  #own(folder: string): string {
    return join(folder, `${this.#options.machine.id}.json`);
  }

  async #remove({ folder }: OpenPiece): Promise<void> {
    if (folder === null) return;
    const { disk } = this.#options;
    await discard(disk, this.#own(folder));
    await removeEmptyFolders(disk, folder, dirname(dirname(folder)));
  }

  async #others(id: string, open: OpenPiece): Promise<Elsewhere[]> {
    const { disk, machine } = this.#options;
    const library = await this.#options.library();
    if (library === null) return [];
    const folder = await folderFor(disk, library, id);
    open.folder = folder;
    const own = this.#own(folder);
    const bytes = new TextEncoder().encode(JSON.stringify({ name: machine.name, since: open.since }));
    await saveDurably({ disk, path: own, bytes, root: library });
    // Compared on the disk's own clock: those of two machines seldom agree.
    const now = (await disk.stat(own)).mtimeMs;
    const names = (await disk.list(folder, 4 * notesLimit))
      .filter(({ name, kind }) => kind === "file" && name.endsWith(".json") && join(folder, name) !== own)
      .slice(0, notesLimit);
    const found = await Promise.all(names.map(({ name }) => this.#read(join(folder, name), now)));
    return found.filter((one) => one !== null);
  }

  async #read(path: string, now: number): Promise<Elsewhere | null> {
    try {
      const { bytes, stat } = await this.#options.disk.readWithStat(path, noteLimit);
      if (now - stat.mtimeMs > countsFor) return null;
      const note = noteSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
      return { name: note.name.slice(0, 60), since: note.since };
    } catch {
      // Half-written, somebody else's, or gone again: no machine to speak of.
      return null;
    }
  }
}
