import type { Disk, DiskFile, FileStat, FolderEntry } from "../../electron/library/disk.ts";
import { type FileNode, failure, SimulatedTree, type TornOutcome } from "./simulatedTree.ts";

/** A step that fails with a system code, takes only half of the bytes, or says it took all and did not. */
export type Fault = { code: string } | "short" | "swallowed";

/** A disk in memory that can die, fail, lie and be meddled with at every step. */
export class SimulatedDisk extends SimulatedTree implements Disk {
  windows = false;
  readonly watchesTrees = true;
  readonly newFileMode = 0o644;
  /** Steps (changes and syncs) done so far. */
  steps = 0;
  /** What each step did, for telling where a failure came from. */
  readonly trace: string[] = [];
  /** The disk dies before this step. */
  dieAt = Number.POSITIVE_INFINITY;
  /** What happens instead of a step, by its number. */
  readonly faults = new Map<number, Fault>();
  /** From this step on, every step fails with this code. */
  broken: { from: number; code: string } | null = null;
  /** What other programs do just before a step, by its number. */
  readonly meddling = new Map<number, () => void>();
  /** Syncs that say they were done and were not. */
  readonly lies = new Set<"file" | "folder">();
  /** Bytes the disk has room for. */
  room = Number.POSITIVE_INFINITY;
  hasHardLinks = true;
  readonly died: Promise<void>;
  #die: () => void = () => {};

  constructor() {
    super();
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  isDead = false;

  // What follows is the Disk port.

  async create(path: string): Promise<DiskFile> {
    await this.#step(`create ${path}`);
    const { folder, name } = this.parent(path);
    if (folder.names.has(name)) throw failure("EEXIST", path);
    const node: FileNode = {
      kind: "file",
      ino: this.nextIno++,
      mode: 0o600,
      mtimeMs: this.tick(),
      bytes: new Uint8Array(0),
      durable: null,
      isForgotten: false,
    };
    this.nodes.set(node.ino, node);
    this.change([{ folder: folder.ino, name, ino: node.ino }]);
    return this.#opened(node, path);
  }

  async readFile(path: string, limit?: number): Promise<Uint8Array> {
    return (await this.readWithStat(path, limit)).bytes;
  }

  async readWithStat(path: string, limit = Number.POSITIVE_INFINITY) {
    await this.#breathe();
    const node = this.node(path, true);
    if (node.kind !== "file") throw failure("EISDIR", path);
    if (node.bytes.length > limit) throw failure("EFBIG", path);
    return { bytes: node.bytes.slice(), stat: this.statOf(node) };
  }

  async stat(path: string): Promise<FileStat> {
    await this.#breathe();
    return this.statOf(this.node(path, true));
  }

  async lstat(path: string): Promise<FileStat> {
    await this.#breathe();
    return this.statOf(this.node(path, false));
  }

  async realPath(path: string): Promise<string> {
    await this.#breathe();
    const node = this.node(path, false);
    if (node.kind !== "link") return path;
    this.node(node.target, true);
    return node.target;
  }

  async canWrite(path: string): Promise<boolean> {
    await this.#breathe();
    const node = this.find(path, true);
    return node !== undefined && (node.kind !== "file" || (node.mode & 0o222) !== 0);
  }

  async list(path: string): Promise<FolderEntry[]> {
    await this.#breathe();
    return [...this.folder(path).names].map(([name, ino]) => ({ name, kind: this.nodes.get(ino)?.kind ?? "other" }));
  }

  async makeFolder(path: string): Promise<void> {
    await this.#step(`makeFolder ${path}`);
    const { folder, name } = this.parent(path);
    if (folder.names.has(name)) throw failure("EEXIST", path);
    const ino = this.nextIno++;
    this.nodes.set(ino, { kind: "folder", ino, names: new Map(), durable: new Map() });
    this.change([{ folder: folder.ino, name, ino }]);
  }

  async removeFolder(path: string): Promise<void> {
    await this.#step(`removeFolder ${path}`);
    if (this.folder(path).names.size > 0) throw failure("ENOTEMPTY", path);
    const { folder, name } = this.parent(path);
    this.change([{ folder: folder.ino, name, ino: null }]);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#step(`rename ${from} ${to}`);
    const source = this.node(from, false);
    const old = this.parent(from);
    const next = this.parent(to);
    const target = this.find(to, false);
    if (target?.kind === "folder") throw failure("EISDIR", to);
    if (target === source) return;
    this.change([
      { folder: old.folder.ino, name: old.name, ino: null },
      { folder: next.folder.ino, name: next.name, ino: source.ino },
    ]);
  }

  async link(from: string, to: string): Promise<void> {
    await this.#step(`link ${from} ${to}`);
    if (!this.hasHardLinks) throw failure("EPERM", to);
    const source = this.node(from, false);
    const { folder, name } = this.parent(to);
    if (folder.names.has(name)) throw failure("EEXIST", to);
    this.change([{ folder: folder.ino, name, ino: source.ino }]);
  }

  async unlink(path: string): Promise<void> {
    await this.#step(`unlink ${path}`);
    if (this.node(path, false).kind === "folder") throw failure("EISDIR", path);
    const { folder, name } = this.parent(path);
    this.change([{ folder: folder.ino, name, ino: null }]);
  }

  async syncFile(path: string): Promise<void> {
    const node = this.node(path, true);
    await this.#step(`syncFile ${path}`);
    if (node.kind === "file") this.#syncNode(node);
  }

  async syncFolder(path: string): Promise<void> {
    await this.#step(`syncFolder ${path}`);
    const folder = this.folder(path);
    if (!this.lies.has("folder")) this.syncNames(folder);
  }

  watch(): () => void {
    return () => {};
  }

  /** The disk as the next start finds it when the process is killed: the system has everything. */
  afterKill(): SimulatedDisk {
    return this.#after(() => true, "kept");
  }

  /**
   * The disk as the next start finds it when the power is cut.
   * @param survives which of the pending changes of names are there, by their order
   */
  afterPowerCut(survives: (index: number) => boolean, outcome: TornOutcome): SimulatedDisk {
    return this.#after(survives, outcome);
  }

  #after(survives: (index: number) => boolean, outcome: TornOutcome): SimulatedDisk {
    const copy = new SimulatedDisk();
    copy.hasHardLinks = this.hasHardLinks;
    for (const lie of this.lies) copy.lies.add(lie);
    this.fill(
      copy,
      this.pending.filter((_, index) => survives(index)),
      outcome,
    );
    return copy;
  }

  #opened(node: FileNode, path: string): DiskFile {
    return {
      write: async (bytes) => {
        const fault = await this.#step(`write ${path}`);
        const half = Math.ceil(bytes.length / 2);
        const count = Math.min(fault ? half : bytes.length, Math.max(0, this.#roomLeft()));
        if (count === 0 && bytes.length > 0) throw failure("ENOSPC", path);
        const longer = new Uint8Array(node.bytes.length + count);
        longer.set(node.bytes);
        longer.set(bytes.subarray(0, count), node.bytes.length);
        node.bytes = longer;
        node.mtimeMs = this.tick();
        return fault === "swallowed" ? bytes.length : count;
      },
      setMode: async (mode) => {
        await this.#step(`setMode ${path}`);
        node.mode = mode;
      },
      stat: async () => {
        await this.#breathe();
        return this.statOf(node);
      },
      sync: async () => {
        try {
          await this.#step(`sync ${path}`);
        } catch (error) {
          node.isForgotten = true;
          throw error;
        }
        this.#syncNode(node);
      },
      close: () => this.#breathe(),
    };
  }

  #syncNode(node: FileNode): void {
    if (!node.isForgotten && !this.lies.has("file")) node.durable = node.bytes;
  }

  #roomLeft(): number {
    let used = 0;
    for (const bytes of this.files().values()) used += bytes.length;
    return this.room - used;
  }

  async #breathe(): Promise<void> {
    // A dead disk never answers, as a dead process never asks again.
    if (this.isDead) await new Promise(() => {});
  }

  /** One step: dies, fails, or answers what goes wrong with a write. */
  async #step(what: string): Promise<"short" | "swallowed" | undefined> {
    if (this.steps >= this.dieAt) {
      this.isDead = true;
      this.#die();
    }
    await this.#breathe();
    this.steps++;
    this.meddling.get(this.steps)?.();
    this.trace.push(what);
    if (this.broken && this.steps >= this.broken.from) throw failure(this.broken.code, what);
    const fault = this.faults.get(this.steps);
    if (typeof fault === "object") throw failure(fault.code, what);
    return fault;
  }
}
