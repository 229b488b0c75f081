import { dirname, join } from "node:path";
import { z } from "zod";
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

const noteSchema = z.object({ name: z.string().max(200), since: z.iso.datetime() });

/** A machine that has a piece open. */
export interface Elsewhere {
  name: string;
  /** ISO 8601. */
  since: string;
}

export interface OpenNotesOptions {
  disk: Disk;
  /** The library's folder now; null while it cannot be written. */
  library(): string | null;
  machine: { id: string; name: string };
  onOthers(id: string, others: Elsewhere[]): void;
  log(message: string): void;
}

/**
 * Small notes in a shared library that tell other machines which piece is open here, and tell us of
 * theirs. They are advice and nothing more: whatever fails with them hinders nobody, and what both
 * sides write is kept without them.
 */
export class OpenNotes {
  readonly #options: OpenNotesOptions;
  readonly #open = new Map<string, { since: string; folder: string; told: string }>();
  #timer: ReturnType<typeof setInterval> | null = null;
  #last: Promise<void> = Promise.resolve();

  constructor(options: OpenNotesOptions) {
    this.#options = options;
  }

  /** The piece is open here from now on. */
  open(id: string): void {
    const library = this.#options.library();
    if (library === null || this.#open.has(id) || !z.uuid().safeParse(id).success) return;
    const folder = join(library, ...notesFolder.split("/"), id);
    this.#open.set(id, { since: new Date().toISOString(), folder, told: "[]" });
    this.#timer ??= setInterval(() => void this.look(), renewEvery);
    this.#timer.unref();
    void this.look();
  }

  /** It is not any more. */
  close(id: string): Promise<void> {
    const open = this.#open.get(id);
    this.#open.delete(id);
    return open ? this.#next(() => this.#remove(open.folder)) : Promise.resolve();
  }

  /** Renews the notes of this machine and looks for those of others. */
  look(): Promise<void> {
    return this.#next(async () => {
      for (const [id, open] of this.#open) {
        const others = await this.#others(open.folder, open.since);
        const told = JSON.stringify(others);
        if (told === open.told) continue;
        open.told = told;
        this.#options.onOthers(id, others);
      }
    });
  }

  /** Takes back every note. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    await Promise.all([...this.#open.keys()].map((id) => this.close(id)));
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.#options.log(`a note of what is open failed: ${systemCode(error) || String(error)}`);
    });
    return this.#last;
  }

  #own(folder: string): string {
    return join(folder, `${this.#options.machine.id}.json`);
  }

  async #remove(folder: string): Promise<void> {
    const { disk } = this.#options;
    await discard(disk, this.#own(folder));
    await removeEmptyFolders(disk, folder, dirname(dirname(folder)));
  }

  async #others(folder: string, since: string): Promise<Elsewhere[]> {
    const { disk, machine } = this.#options;
    const own = this.#own(folder);
    await makeFolders(disk, folder);
    await saveDurably({
      disk,
      path: own,
      bytes: new TextEncoder().encode(JSON.stringify({ name: machine.name, since })),
    });
    // Compared on the disk's own clock: those of two machines seldom agree.
    const now = (await disk.stat(own)).mtimeMs;
    const names = (await disk.list(folder))
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
