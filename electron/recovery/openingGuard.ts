import { dirname } from "node:path";
import { z } from "zod";
import { type Disk, systemCode } from "../library/disk.ts";
import { makeFolders } from "../library/folders.ts";
import { saveDurably } from "../library/saveDurably.ts";
import { discard } from "../library/tempFile.ts";

const noteSchema = z.object({ id: z.string(), times: z.int().min(1).max(1000) });

/** Far larger than any note. */
const noteLimit = 4096;

/**
 * Remembers across deaths which piece is being opened. A note is written before a piece is read and
 * removed when it is on screen: one still there at the next start tells of an opening that failed.
 */
export class OpeningGuard {
  readonly #disk: Disk;
  readonly #path: string;
  readonly #log: (message: string) => void;
  /** The piece that is being opened now, and how often that failed before. */
  #current: { id: string; failures: Promise<number> } | null = null;

  constructor(disk: Disk, path: string, log: (message: string) => void) {
    this.#disk = disk;
    this.#path = path;
    this.#log = log;
  }

  /** How often in a row opening this piece did not come to its end. */
  async failures(id: string): Promise<number> {
    try {
      const text = new TextDecoder().decode(await this.#disk.readFile(this.#path, noteLimit));
      const note = noteSchema.safeParse(JSON.parse(text));
      return note.success && note.data.id === id ? note.data.times : 0;
    } catch {
      // No note, or one that says nothing: the ordinary case.
      return 0;
    }
  }

  /**
   * Notes that a piece is about to be opened; answers how often that failed before. Asked for again before it
   * is on screen, as by a third impatient click, it has not failed.
   */
  begin(id: string): Promise<number> {
    if (this.#current?.id !== id) this.#current = { id, failures: this.#note(id) };
    return this.#current.failures;
  }

  async #note(id: string): Promise<number> {
    const failures = await this.failures(id);
    const bytes = new TextEncoder().encode(JSON.stringify({ id, times: failures + 1 }));
    try {
      await makeFolders(this.#disk, dirname(this.#path));
      await saveDurably({ disk: this.#disk, path: this.#path, bytes });
    } catch (error) {
      // Without a note the guard guards less; that must not keep a piece from being opened.
      this.#log(`opening is not guarded: ${systemCode(error) || String(error)}`);
    }
    return failures;
  }

  /** The window died: what it was opening has failed. */
  windowDied(): void {
    this.#current = null;
  }

  /** The piece is on screen. */
  end(): Promise<void> {
    this.#current = null;
    return discard(this.#disk, this.#path);
  }
}
