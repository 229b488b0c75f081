import { join } from "node:path";
import { z } from "zod";
import type { Article } from "../../core/article/article.ts";
import { articleFileLimit, parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import { countedWords, sumOf, wordChange } from "../../core/article/wordChange.ts";
import { MidadError } from "../../core/contract/errors.ts";
import type { VersionReason, VersionRow } from "../../core/contract/versions.ts";
import { thin } from "../../core/versions/thinning.ts";
import { type Disk, systemCode } from "../library/disk.ts";
import { withDiskFailures } from "../library/diskFailure.ts";
import { makeFolders } from "../library/folders.ts";
import { saveDurably } from "../library/saveDurably.ts";
import { SaveQueue } from "../library/saveQueue.ts";
import { discard, isTempName } from "../library/tempFile.ts";
import {
  type Label,
  labelBytes,
  labelFrom,
  labelLimit,
  labelledNumber,
  labelName,
  packed,
  rowOf,
  unpacked,
  type VersionFacts,
  versionFacts,
  versionName,
} from "./versionFile.ts";

export interface VersionOptions {
  disk: Disk;
  /** The folder of all versions, inside the app's own data. */
  folder: string;
  /** English, never article text. */
  log(message: string): void;
  now?(): Date;
}

/** What is asked of a version beside its text. */
export interface Wish {
  reason: VersionReason;
  name?: string;
  pinned?: boolean;
}

interface Listed {
  file: string;
  facts: VersionFacts;
  label: Label | undefined;
}

/** The earlier states of every piece: one folder a piece, one file a version. Failures are `MidadError`s. */
export class VersionStore {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #log: (message: string) => void;
  readonly #now: () => Date;
  /** One line for every piece. */
  readonly #queue = new SaveQueue<never, never>(
    () => Promise.reject(new Error("versions are not saved by state")),
    () => false,
  );

  constructor({ disk, folder, log, now = () => new Date() }: VersionOptions) {
    this.#disk = disk;
    this.#folder = folder;
    this.#log = log;
    this.#now = now;
  }

  /** The versions of a piece, the newest first. */
  list(id: string): Promise<VersionRow[]> {
    return this.#do(id, async () => (await this.#list(id)).map(({ file, facts, label }) => rowOf(file, facts, label)));
  }

  /** The text of a version; `not-found` where there is none, `damaged` where it cannot be read. */
  read(id: string, version: string): Promise<string> {
    return this.#do(id, async () => {
      if (!versionFacts(version)) throw new MidadError("bad-request", "not a version");
      return unpacked(await this.#disk.readFile(this.#path(id, version), articleFileLimit));
    });
  }

  /**
   * Keeps a state, durably. One that is in the newest version already is not kept twice: the wish
   * then changes that one's name and pin.
   */
  keep(article: Article, { reason, name = "", pinned = false }: Wish): Promise<VersionRow> {
    const { id, seq } = article;
    return this.#do(id, async () => {
      const text = serializeArticle(article);
      const all = await this.#list(id);
      const newest = all[0];
      const before = newest && (await this.#textOf(id, newest.file));
      if (newest && before === text) return this.#relabel(id, newest, { name, pinned });
      const words = countedWords(article);
      const number = (newest?.facts.number ?? 0) + 1;
      const facts: VersionFacts = {
        ...{ number, time: this.#now().getTime(), seq, reason, words: sumOf(words) },
        ...wordChange(countedWordsOf(before), words),
      };
      const label = name !== "" || pinned ? { name, pinned } : undefined;
      await makeFolders(this.#disk, this.#path(id));
      // The label first: a version that was to stay for ever must never be there without it.
      if (label) await this.#write(id, labelName(number), labelBytes(label));
      const file = versionName(facts);
      await this.#write(id, file, await packed(text));
      await this.#thin(id, [{ file, facts, label }, ...all]);
      return rowOf(file, facts, label);
    });
  }

  /** Gives a version another name; "" takes it away. */
  name(id: string, version: string, name: string): Promise<void> {
    return this.#do(id, async () => {
      const found = (await this.#list(id)).find(({ file }) => file === version);
      if (!found) throw new MidadError("not-found", "no such version");
      const label = { name, pinned: found.label?.pinned ?? false };
      if (name !== "" || label.pinned) return this.#write(id, labelName(found.facts.number), labelBytes(label));
      await discard(this.#disk, this.#path(id, labelName(found.facts.number)));
    });
  }

  /** Removes every version of a piece; answers how many there were. */
  erase(id: string): Promise<number> {
    return this.#do(id, async () => {
      const all = await this.#list(id);
      for (const name of await this.#names(id)) await this.#disk.unlink(this.#path(id, name));
      await this.#disk.removeFolder(this.#path(id)).catch(() => undefined);
      return all.length;
    });
  }

  /** At start: clears away what a dead process left half-written. */
  async sweep(): Promise<void> {
    for (const { name: id, kind } of await this.#entries(this.#folder)) {
      if (kind !== "folder" || !isId(id)) continue;
      await this.#do(id, async () => {
        const names = await this.#names(id);
        const numbers = new Set(names.map((name) => versionFacts(name)?.number));
        for (const name of names) {
          const number = labelledNumber(name);
          if (isTempName(name) || (number !== null && !numbers.has(number)))
            await discard(this.#disk, this.#path(id, name));
        }
      });
    }
  }

  /** Resolves when everything handed over is on the disk, or has failed. */
  flush(): Promise<void> {
    return this.#queue.flush();
  }

  #path(id: string, file = ""): string {
    if (!isId(id)) throw new MidadError("bad-request", "not an article's id");
    return join(this.#folder, id, file);
  }

  async #entries(folder: string) {
    try {
      return await this.#disk.list(folder);
    } catch (error) {
      if (systemCode(error) === "ENOENT") return [];
      throw error;
    }
  }

  async #names(id: string): Promise<string[]> {
    return (await this.#entries(this.#path(id))).filter(({ kind }) => kind === "file").map(({ name }) => name);
  }

  async #list(id: string): Promise<Listed[]> {
    const names = await this.#names(id);
    const labels = new Map<number, Label>();
    for (const name of names) {
      const number = labelledNumber(name);
      if (number !== null) labels.set(number, await this.#label(this.#path(id, name)));
    }
    const all = names.flatMap((file) => {
      const facts = versionFacts(file);
      return facts ? [{ file, facts, label: labels.get(facts.number) }] : [];
    });
    return all.sort((one, other) => other.facts.number - one.facts.number);
  }

  async #label(path: string): Promise<Label> {
    try {
      return labelFrom(await this.#disk.readFile(path, labelLimit));
    } catch (error) {
      if (systemCode(error) === "") throw error;
      return labelFrom(new Uint8Array(0));
    }
  }

  /** The text of the newest version, or "" where it cannot be read: then it is simply not compared with. */
  async #textOf(id: string, file: string): Promise<string> {
    try {
      return await unpacked(await this.#disk.readFile(this.#path(id, file), articleFileLimit));
    } catch (error) {
      this.#log(`a version cannot be read: ${systemCode(error) || String(error)}`);
      return "";
    }
  }

  async #relabel(id: string, { file, facts, label }: Listed, wish: Label): Promise<VersionRow> {
    const next = { name: wish.name || (label?.name ?? ""), pinned: wish.pinned || (label?.pinned ?? false) };
    const isNews = next.name !== (label?.name ?? "") || next.pinned !== (label?.pinned ?? false);
    if (isNews) await this.#write(id, labelName(facts.number), labelBytes(next));
    return rowOf(file, facts, next);
  }

  async #write(id: string, file: string, bytes: Uint8Array): Promise<void> {
    await saveDurably({ disk: this.#disk, path: this.#path(id, file), bytes });
  }

  async #thin(id: string, all: readonly Listed[]): Promise<void> {
    const rows = all.map(({ file, facts, label }) => rowOf(file, facts, label));
    for (const file of thin(rows, this.#now().getTime())) await discard(this.#disk, this.#path(id, file));
  }

  #do<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.#queue.run(id, () => withDiskFailures(work, "not-found"));
  }
}

function isId(id: string): boolean {
  return z.uuid().safeParse(id).success;
}

function countedWordsOf(text: string | undefined) {
  const parsed = parseArticle(text ?? "");
  return parsed.ok ? countedWords(parsed.article) : new Map<string, number>();
}
