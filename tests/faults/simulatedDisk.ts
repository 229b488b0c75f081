import { posix } from "node:path";
import type { Disk, DiskFile, FileStat, FolderEntry } from "../../electron/library/disk.ts";

interface FileNode {
  kind: "file";
  ino: number;
  mode: number;
  mtimeMs: number;
  /** What a reader sees. */
  bytes: Uint8Array;
  /** What would be there after a power cut; null where nothing was ever synced. */
  durable: Uint8Array | null;
  /** After a failed sync the system forgets which pages are not on the disk: later syncs prove nothing. */
  isForgotten: boolean;
}

interface FolderNode {
  kind: "folder";
  ino: number;
  names: Map<string, number>;
  durable: Map<string, number>;
}

interface LinkNode {
  kind: "link";
  ino: number;
  target: string;
}

type Node = FileNode | FolderNode | LinkNode;

/** A change of names that a power cut may undo as a whole: one name, or the two of a rename. */
interface NameChange {
  names: { folder: number; name: string; ino: number | null }[];
}

/** What becomes of bytes that were written and not synced. */
export const tornOutcomes = ["kept", "lost", "torn", "zeros"] as const;
export type TornOutcome = (typeof tornOutcomes)[number];

/** A step that fails with a system code, takes only half of the bytes, or says it took all and did not. */
export type Fault = { code: string } | "short" | "swallowed";

const rootIno = 1;

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

function outcomeOf(file: FileNode, outcome: TornOutcome): Uint8Array {
  const before = file.durable ?? new Uint8Array(0);
  if (outcome === "kept") return file.bytes;
  if (outcome === "lost") return before;
  if (outcome === "zeros") return new Uint8Array(file.bytes.length);
  const half = Math.ceil(file.bytes.length / 2);
  const torn = new Uint8Array(Math.max(half, before.length));
  torn.set(before);
  torn.set(file.bytes.subarray(0, half));
  return torn;
}

/**
 * A disk in memory that can die at every step. Strict where real disks differ: bytes not synced may
 * be lost, torn or zero, names not synced may be there or not, each for itself and in any order;
 * only a rename is whole.
 */
export class SimulatedDisk implements Disk {
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
  #nodes = new Map<number, Node>();
  #pending: NameChange[] = [];
  #nextIno = 2;
  #clock = Date.UTC(2026, 0, 1);

  constructor() {
    this.#nodes.set(rootIno, { kind: "folder", ino: rootIno, names: new Map(), durable: new Map() });
    this.died = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  isDead = false;

  // What follows is the Disk port.

  async create(path: string): Promise<DiskFile> {
    await this.#step(`create ${path}`);
    const { folder, name } = this.#parent(path);
    if (folder.names.has(name)) throw failure("EEXIST", path);
    const node: FileNode = {
      kind: "file",
      ino: this.#nextIno++,
      mode: 0o600,
      mtimeMs: this.#tick(),
      bytes: new Uint8Array(0),
      durable: null,
      isForgotten: false,
    };
    this.#nodes.set(node.ino, node);
    this.#change([{ folder: folder.ino, name, ino: node.ino }]);
    return this.#opened(node, path);
  }

  async readFile(path: string, limit?: number): Promise<Uint8Array> {
    return (await this.readWithStat(path, limit)).bytes;
  }

  async readWithStat(path: string, limit = Number.POSITIVE_INFINITY) {
    await this.#breathe();
    const node = this.#node(path, true);
    if (node.kind !== "file") throw failure("EISDIR", path);
    if (node.bytes.length > limit) throw failure("EFBIG", path);
    return { bytes: node.bytes.slice(), stat: this.#stat(node) };
  }

  async stat(path: string): Promise<FileStat> {
    await this.#breathe();
    return this.#stat(this.#node(path, true));
  }

  async lstat(path: string): Promise<FileStat> {
    await this.#breathe();
    return this.#stat(this.#node(path, false));
  }

  async realPath(path: string): Promise<string> {
    await this.#breathe();
    const node = this.#node(path, false);
    if (node.kind !== "link") return path;
    this.#node(node.target, true);
    return node.target;
  }

  async canWrite(path: string): Promise<boolean> {
    await this.#breathe();
    const node = this.#find(path, true);
    return node !== undefined && (node.kind !== "file" || (node.mode & 0o222) !== 0);
  }

  async list(path: string): Promise<FolderEntry[]> {
    await this.#breathe();
    return [...this.#folder(path).names].map(([name, ino]) => ({ name, kind: this.#nodes.get(ino)?.kind ?? "other" }));
  }

  async makeFolder(path: string): Promise<void> {
    await this.#step(`makeFolder ${path}`);
    const { folder, name } = this.#parent(path);
    if (folder.names.has(name)) throw failure("EEXIST", path);
    const ino = this.#nextIno++;
    this.#nodes.set(ino, { kind: "folder", ino, names: new Map(), durable: new Map() });
    this.#change([{ folder: folder.ino, name, ino }]);
  }

  async removeFolder(path: string): Promise<void> {
    await this.#step(`removeFolder ${path}`);
    if (this.#folder(path).names.size > 0) throw failure("ENOTEMPTY", path);
    const { folder, name } = this.#parent(path);
    this.#change([{ folder: folder.ino, name, ino: null }]);
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#step(`rename ${from} ${to}`);
    const source = this.#node(from, false);
    const old = this.#parent(from);
    const next = this.#parent(to);
    const target = this.#find(to, false);
    if (target?.kind === "folder") throw failure("EISDIR", to);
    if (target === source) return;
    this.#change([
      { folder: old.folder.ino, name: old.name, ino: null },
      { folder: next.folder.ino, name: next.name, ino: source.ino },
    ]);
  }

  async link(from: string, to: string): Promise<void> {
    await this.#step(`link ${from} ${to}`);
    if (!this.hasHardLinks) throw failure("EPERM", to);
    const source = this.#node(from, false);
    const { folder, name } = this.#parent(to);
    if (folder.names.has(name)) throw failure("EEXIST", to);
    this.#change([{ folder: folder.ino, name, ino: source.ino }]);
  }

  async unlink(path: string): Promise<void> {
    await this.#step(`unlink ${path}`);
    if (this.#node(path, false).kind === "folder") throw failure("EISDIR", path);
    const { folder, name } = this.#parent(path);
    this.#change([{ folder: folder.ino, name, ino: null }]);
  }

  async syncFile(path: string): Promise<void> {
    const node = this.#node(path, true);
    await this.#step(`syncFile ${path}`);
    if (node.kind === "file") this.#syncNode(node);
  }

  async syncFolder(path: string): Promise<void> {
    await this.#step(`syncFolder ${path}`);
    const { ino } = this.#folder(path);
    if (this.lies.has("folder")) return;
    const isTouched = (change: NameChange) => change.names.some(({ folder }) => folder === ino);
    for (const change of this.#pending.filter(isTouched)) this.#commit(change);
    this.#pending = this.#pending.filter((change) => !isTouched(change));
  }

  watch(): () => void {
    return () => {};
  }

  // What follows is what tests do to the disk: at once, without steps, and durable.

  /** Writes into a file as another program does that opens it and writes over it. */
  put(path: string, bytes: Uint8Array, mode = 0o644): void {
    const found = this.#find(path, true);
    if (found?.kind === "file") {
      found.bytes = bytes;
      found.durable = bytes;
      found.mtimeMs = this.#tick();
      return;
    }
    const { folder, name } = this.#parent(path);
    const ino = this.#nextIno++;
    this.#nodes.set(ino, { kind: "file", ino, mode, mtimeMs: this.#tick(), bytes, durable: bytes, isForgotten: false });
    folder.names.set(name, ino);
    folder.durable.set(name, ino);
  }

  /** Puts a new file in the place of another, as a program does that saves by renaming. */
  replace(path: string, bytes: Uint8Array): void {
    const { folder, name } = this.#parent(path);
    folder.names.delete(name);
    this.put(path, bytes);
  }

  /** Takes a name away, with all that is below it. */
  take(path: string): void {
    const { folder, name } = this.#parent(path);
    folder.names.delete(name);
    folder.durable.delete(name);
  }

  putFolder(path: string): void {
    const { folder, name } = this.#parent(path);
    const ino = this.#nextIno++;
    this.#nodes.set(ino, { kind: "folder", ino, names: new Map(), durable: new Map() });
    folder.names.set(name, ino);
    folder.durable.set(name, ino);
  }

  putLink(path: string, target: string): void {
    const { folder, name } = this.#parent(path);
    const ino = this.#nextIno++;
    this.#nodes.set(ino, { kind: "link", ino, target });
    folder.names.set(name, ino);
    folder.durable.set(name, ino);
  }

  /** Every file below a folder, by path. */
  files(top = "/"): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    const walk = (path: string, folder: FolderNode) => {
      for (const [name, ino] of folder.names) {
        const node = this.#nodes.get(ino);
        const below = posix.join(path, name);
        if (node?.kind === "file") found.set(below, node.bytes);
        if (node?.kind === "folder") walk(below, node);
      }
    };
    walk(top, this.#folder(top));
    return found;
  }

  /** How many changes of names a power cut may undo now, each for itself. */
  get pendingNames(): number {
    return this.#pending.length;
  }

  /** True where some file's bytes would not all be there after a power cut. */
  get isDirty(): boolean {
    return [...this.#nodes.values()].some((node) => node.kind === "file" && node.bytes !== node.durable);
  }

  /** The disk as the next start finds it when the process is killed: the system has everything. */
  afterKill(): SimulatedDisk {
    return this.#copy(this.#pending, "kept");
  }

  /**
   * The disk as the next start finds it when the power is cut.
   * @param survives which of the pending changes of names are there, by their order
   */
  afterPowerCut(survives: (index: number) => boolean, outcome: TornOutcome): SimulatedDisk {
    return this.#copy(
      this.#pending.filter((_, index) => survives(index)),
      outcome,
    );
  }

  #copy(changes: readonly NameChange[], outcome: TornOutcome): SimulatedDisk {
    const copy = new SimulatedDisk();
    copy.hasHardLinks = this.hasHardLinks;
    for (const lie of this.lies) copy.lies.add(lie);
    copy.#nextIno = this.#nextIno;
    copy.#clock = this.#clock;
    for (const node of this.#nodes.values()) copy.#nodes.set(node.ino, this.#surviving(node, outcome));
    for (const change of changes) copy.#commit(change);
    for (const node of copy.#nodes.values()) if (node.kind === "folder") node.names = new Map(node.durable);
    return copy;
  }

  #surviving(node: Node, outcome: TornOutcome): Node {
    if (node.kind === "folder") return { ...node, names: new Map(), durable: new Map(node.durable) };
    if (node.kind === "link") return node;
    const bytes = node.bytes === node.durable ? node.bytes : outcomeOf(node, outcome);
    return { ...node, bytes, durable: bytes, isForgotten: false };
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
        node.mtimeMs = this.#tick();
        return fault === "swallowed" ? bytes.length : count;
      },
      setMode: async (mode) => {
        await this.#step(`setMode ${path}`);
        node.mode = mode;
      },
      stat: async () => {
        await this.#breathe();
        return this.#stat(node);
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

  #stat(node: Node): FileStat {
    const { kind, ino } = node;
    const isFile = node.kind === "file";
    return {
      ...{ kind, ino, dev: 1 },
      size: isFile ? node.bytes.length : 0,
      mtimeMs: isFile ? node.mtimeMs : 0,
      mode: isFile ? node.mode : 0o755,
      links: this.#namesOf(ino),
    };
  }

  #namesOf(ino: number): number {
    let count = 0;
    for (const node of this.#nodes.values()) {
      if (node.kind === "folder") for (const named of node.names.values()) if (named === ino) count++;
    }
    return count;
  }

  #find(path: string, follow: boolean): Node | undefined {
    let node: Node | undefined = this.#nodes.get(rootIno);
    for (const name of path.split("/").filter((part) => part !== "")) {
      if (node?.kind !== "folder") return undefined;
      const ino = node.names.get(name);
      node = ino === undefined ? undefined : this.#nodes.get(ino);
    }
    return follow && node?.kind === "link" ? this.#find(node.target, true) : node;
  }

  #node(path: string, follow: boolean): Node {
    const node = this.#find(path, follow);
    if (!node) throw failure("ENOENT", path);
    return node;
  }

  #folder(path: string): FolderNode {
    const node = this.#node(path, true);
    if (node.kind !== "folder") throw failure("ENOTDIR", path);
    return node;
  }

  #parent(path: string): { folder: FolderNode; name: string } {
    return { folder: this.#folder(posix.dirname(path)), name: posix.basename(path) };
  }

  #change(names: NameChange["names"]): void {
    for (const { folder, name, ino } of names) {
      const node = this.#nodes.get(folder);
      if (node?.kind !== "folder") continue;
      if (ino === null) node.names.delete(name);
      else node.names.set(name, ino);
    }
    this.#pending.push({ names });
  }

  #commit({ names }: NameChange): void {
    for (const { folder, name, ino } of names) {
      const node = this.#nodes.get(folder);
      if (node?.kind !== "folder") continue;
      if (ino === null) node.durable.delete(name);
      else node.durable.set(name, ino);
    }
  }

  #tick(): number {
    this.#clock += 10_000;
    return this.#clock;
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
