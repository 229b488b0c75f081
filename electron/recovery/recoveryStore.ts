import { dirname, join } from "node:path";
import { z } from "zod";
import { articleFileLimit } from "../../core/article/articleFile.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { type Disk, systemCode } from "../library/disk.ts";
import { withDiskFailures } from "../library/diskFailure.ts";
import { makeFolders } from "../library/folders.ts";
import { hashOf } from "../library/foreignCopy.ts";
import { renameOver } from "../library/move.ts";
import { saveDurably } from "../library/saveDurably.ts";
import { SaveQueue } from "../library/saveQueue.ts";
import { discard, isTempName } from "../library/tempFile.ts";

const headSchema = z.object({
  format: z.literal("midad-recovery"),
  id: z.uuid(),
  seq: z.int().min(0),
  base: z.int().min(0).nullable(),
  ours: z.array(z.string().max(64)).max(10_000),
  time: z.iso.datetime(),
  hash: z.string(),
});

/** The newest state of a piece, kept beside its file until the file holds it too. */
export interface RecoveryCopy {
  id: string;
  /** The state's sequence number; the only order that counts. */
  seq: number;
  /** The seq the file held when the state was made from it; null where there was no file. */
  base: number | null;
  /** SHA-256 of every state of Midad's own that the file may hold: anything else in it is a stranger's. */
  ours: string[];
  /** ISO 8601, UTC. */
  time: string;
  /** The state, as its file's text. */
  text: string;
}

const extension = ".recovery";
const putAside = ".discarded";
/** A copy the journalist threw away can be fetched back for so long, in ms. */
const asideFor = 30 * 24 * 60 * 60 * 1000;

function toBytes({ text, ...head }: RecoveryCopy): Uint8Array {
  const whole = { format: "midad-recovery", ...head, hash: hashOf(new TextEncoder().encode(text)) };
  return new TextEncoder().encode(`${JSON.stringify(whole)}\n${text}`);
}

/** A copy from its file's bytes; null for anything else. */
function fromBytes(bytes: Uint8Array): RecoveryCopy | null {
  const end = bytes.indexOf(10);
  if (end === -1) return null;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const { format: _, hash, ...head } = headSchema.parse(JSON.parse(decoder.decode(bytes.subarray(0, end))));
    const text = bytes.subarray(end + 1);
    return hashOf(text) === hash ? { ...head, text: decoder.decode(text) } : null;
  } catch {
    return null;
  }
}

export interface RecoveryOptions {
  disk: Disk;
  /** The folder of the copies, inside the app's own data. */
  folder: string;
  /** English, never article text. */
  log(message: string): void;
  now?(): Date;
}

/**
 * The recovery copies, one file a piece. They are written by the same protocol as articles, so that
 * a second of typing is the most that any death can take. Failures are `MidadError`s.
 */
export class RecoveryStore {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #log: (message: string) => void;
  readonly #now: () => Date;
  readonly #queue: SaveQueue<RecoveryCopy, void>;
  /** The seq of the copy on the disk, by piece; what was never kept in this start is not here. */
  readonly #kept = new Map<string, number>();
  /** Hashes of states handed over for saving, by piece and seq: a copy made after them must know them as ours. */
  readonly #handed = new Map<string, Map<number, string>>();

  constructor({ disk, folder, log, now = () => new Date() }: RecoveryOptions) {
    this.#disk = disk;
    this.#folder = folder;
    this.#log = log;
    this.#now = now;
    this.#queue = new SaveQueue(
      (id, copy) => this.#write(id, copy),
      (one, other) => one.seq >= other.seq,
    );
  }

  /**
   * Keeps a state; resolves when it, or a newer one handed over meanwhile, is durable.
   * @param ours hashes of what the file may hold as far as the library knows
   */
  keep(copy: Omit<RecoveryCopy, "time" | "ours">, ours: readonly string[]): Promise<void> {
    const handed = this.#handed.get(copy.id)?.values() ?? [];
    const whole = { ...copy, ours: [...new Set([...ours, ...handed])], time: this.#now().toISOString() };
    return withDiskFailures(() => this.#queue.save(copy.id, whole), "io");
  }

  /**
   * To be called when a state is handed over for its file, before it is written: the copy on the disk
   * is then never older than the file, and later ones know the state as ours. A copy that cannot be
   * kept does not hinder saving.
   */
  async beforeSave(copy: Omit<RecoveryCopy, "time" | "ours">, ours: readonly string[]): Promise<void> {
    const { id, seq, text } = copy;
    const handed = this.#handed.get(id) ?? new Map<number, string>();
    this.#handed.set(id, handed.set(seq, hashOf(new TextEncoder().encode(text))));
    if (this.#kept.get(id) === seq) return;
    try {
      await this.keep(copy, ours);
    } catch (error) {
      this.#log(`no recovery copy before a save: ${error instanceof MidadError ? error.failure.code : String(error)}`);
    }
  }

  /** The file holds the state `seq` durably: a copy that holds no more than it goes. */
  drop(id: string, seq: number): Promise<void> {
    const handed = this.#handed.get(id);
    for (const known of handed?.keys() ?? []) if (known <= seq) handed?.delete(known);
    return this.#queue.run(id, async () => {
      const kept = this.#kept.get(id) ?? (await this.#read(this.#path(id)))?.seq;
      if (kept !== undefined && kept <= seq) await this.#remove(id);
    });
  }

  /** The copy of a piece; null where there is none, or none that can be read. */
  read(id: string): Promise<RecoveryCopy | null> {
    return this.#queue.run(id, () => this.#read(this.#path(id)));
  }

  /** The ids of all pieces that have a copy. */
  async ids(): Promise<string[]> {
    const names = await this.#names();
    return names.filter((name) => name.endsWith(extension)).map((name) => name.slice(0, -extension.length));
  }

  /** Puts a copy aside, from where `fetchBack` takes it for 30 days. */
  discard(id: string): Promise<void> {
    return this.#move(id, extension, putAside);
  }

  fetchBack(id: string): Promise<void> {
    return this.#move(id, putAside, extension);
  }

  /** Forgets all that is kept of pieces that are gone for good. */
  async erase(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.#queue.run(id, async () => {
        await this.#remove(id);
        await discard(this.#disk, this.#path(id, putAside));
      });
    }
  }

  /** At start: clears away what a dead process left half-written, and what was put aside long ago. */
  async sweep(): Promise<void> {
    for (const name of await this.#names()) {
      const path = join(this.#folder, name);
      const isOld = name.endsWith(putAside) && (await this.#age(path)) > asideFor;
      if (isOld || isTempName(name)) await discard(this.#disk, path);
    }
  }

  /** Resolves when everything handed over is on the disk, or has failed. */
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  #path(id: string, ending = extension): string {
    if (!z.uuid().safeParse(id).success) throw new MidadError("bad-request", "not an article's id");
    return join(this.#folder, `${id}${ending}`);
  }

  async #write(id: string, copy: RecoveryCopy): Promise<void> {
    const path = this.#path(id);
    await makeFolders(this.#disk, dirname(path));
    await saveDurably({ disk: this.#disk, path, bytes: toBytes(copy) });
    this.#kept.set(id, copy.seq);
  }

  async #read(path: string): Promise<RecoveryCopy | null> {
    try {
      return fromBytes(await this.#disk.readFile(path, articleFileLimit * 2));
    } catch (error) {
      if (systemCode(error) === "") throw error;
      return null;
    }
  }

  async #remove(id: string): Promise<void> {
    this.#kept.delete(id);
    await discard(this.#disk, this.#path(id));
    // Without this a power cut could bring the copy back after others had changed the file.
    await this.#disk.syncFolder(this.#folder).catch(() => undefined);
  }

  #move(id: string, from: string, to: string): Promise<void> {
    return withDiskFailures(
      () =>
        this.#queue.run(id, async () => {
          this.#kept.delete(id);
          await renameOver(this.#disk, this.#path(id, from), this.#path(id, to));
          await this.#disk.syncFolder(this.#folder);
        }),
      "not-found",
    );
  }

  async #names(): Promise<string[]> {
    try {
      return (await this.#disk.list(this.#folder)).filter(({ kind }) => kind === "file").map(({ name }) => name);
    } catch (error) {
      if (systemCode(error) !== "ENOENT") this.#log(`recovery copies cannot be listed: ${systemCode(error)}`);
      return [];
    }
  }

  async #age(path: string): Promise<number> {
    const stat = await this.#disk.stat(path).catch(() => null);
    return stat === null ? 0 : this.#now().getTime() - stat.mtimeMs;
  }
}
