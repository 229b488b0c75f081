import { posix } from "node:path";
import type { FileStat } from "../../electron/library/disk.ts";

export interface FileNode {
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

export type Node = FileNode | FolderNode | LinkNode;

/** A change of names that a power cut may undo as a whole: one name, or the two of a rename. */
interface NameChange {
  names: { folder: number; name: string; ino: number | null }[];
}

/** What becomes of bytes that were written and not synced. */
export const tornOutcomes = ["kept", "lost", "torn", "zeros"] as const;
export type TornOutcome = (typeof tornOutcomes)[number];

const rootIno = 1;

/** A failure as the system throws it. */
export function failure(code: string, path: string): Error {
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
 * Files and folders in memory, each as it is seen and as a power cut would leave it. Strict where
 * real disks differ: bytes not synced may be lost, torn or zero, names not synced may be there or
 * not, each for itself and in any order; only a rename is whole.
 */
export class SimulatedTree {
  protected nodes = new Map<number, Node>();
  protected pending: NameChange[] = [];
  protected nextIno = 2;
  protected clock = Date.UTC(2026, 0, 1);

  constructor() {
    this.nodes.set(rootIno, { kind: "folder", ino: rootIno, names: new Map(), durable: new Map() });
  }

  /** Writes into a file as another program does that opens it and writes over it. */
  put(path: string, bytes: Uint8Array, mode = 0o644): void {
    const found = this.find(path, true);
    if (found?.kind === "file") {
      found.bytes = bytes;
      found.durable = bytes;
      found.mtimeMs = this.tick();
      return;
    }
    const { folder, name } = this.parent(path);
    const ino = this.nextIno++;
    this.nodes.set(ino, { kind: "file", ino, mode, mtimeMs: this.tick(), bytes, durable: bytes, isForgotten: false });
    folder.names.set(name, ino);
    folder.durable.set(name, ino);
  }

  /** Puts a new file in the place of another, as a program does that saves by renaming. */
  replace(path: string, bytes: Uint8Array): void {
    const { folder, name } = this.parent(path);
    folder.names.delete(name);
    this.put(path, bytes);
  }

  /** Takes a name away, with all that is below it. */
  take(path: string): void {
    const { folder, name } = this.parent(path);
    folder.names.delete(name);
    folder.durable.delete(name);
  }

  putFolder(path: string): void {
    const { folder, name } = this.parent(path);
    const ino = this.nextIno++;
    this.nodes.set(ino, { kind: "folder", ino, names: new Map(), durable: new Map() });
    folder.names.set(name, ino);
    folder.durable.set(name, ino);
  }

  putLink(path: string, target: string): void {
    const { folder, name } = this.parent(path);
    const ino = this.nextIno++;
    this.nodes.set(ino, { kind: "link", ino, target });
    folder.names.set(name, ino);
    folder.durable.set(name, ino);
  }

  /** Every file below a folder, by path. */
  files(top = "/"): Map<string, Uint8Array> {
    const found = new Map<string, Uint8Array>();
    const walk = (path: string, folder: FolderNode) => {
      for (const [name, ino] of folder.names) {
        const node = this.nodes.get(ino);
        const below = posix.join(path, name);
        if (node?.kind === "file") found.set(below, node.bytes);
        if (node?.kind === "folder") walk(below, node);
      }
    };
    walk(top, this.folder(top));
    return found;
  }

  /** How many changes of names a power cut may undo now, each for itself. */
  get pendingNames(): number {
    return this.pending.length;
  }

  /** True where some file's bytes would not all be there after a power cut. */
  get isDirty(): boolean {
    return [...this.nodes.values()].some((node) => node.kind === "file" && node.bytes !== node.durable);
  }

  /** Fills an empty tree with what survives of this one. */
  protected fill(copy: SimulatedTree, changes: readonly NameChange[], outcome: TornOutcome): void {
    copy.nextIno = this.nextIno;
    copy.clock = this.clock;
    for (const node of this.nodes.values()) copy.nodes.set(node.ino, this.surviving(node, outcome));
    for (const change of changes) copy.commit(change);
    for (const node of copy.nodes.values()) if (node.kind === "folder") node.names = new Map(node.durable);
  }

  protected surviving(node: Node, outcome: TornOutcome): Node {
    if (node.kind === "folder") return { ...node, names: new Map(), durable: new Map(node.durable) };
    if (node.kind === "link") return node;
    const bytes = node.bytes === node.durable ? node.bytes : outcomeOf(node, outcome);
    return { ...node, bytes, durable: bytes, isForgotten: false };
  }

  protected statOf(node: Node): FileStat {
    const { kind, ino } = node;
    const isFile = node.kind === "file";
    return {
      ...{ kind, ino, dev: 1 },
      size: isFile ? node.bytes.length : 0,
      mtimeMs: isFile ? node.mtimeMs : 0,
      mode: isFile ? node.mode : 0o755,
      links: this.namesOf(ino),
    };
  }

  protected namesOf(ino: number): number {
    let count = 0;
    for (const node of this.nodes.values()) {
      if (node.kind === "folder") for (const named of node.names.values()) if (named === ino) count++;
    }
    return count;
  }

  protected find(path: string, follow: boolean): Node | undefined {
    let node: Node | undefined = this.nodes.get(rootIno);
    for (const name of path.split("/").filter((part) => part !== "")) {
      if (node?.kind !== "folder") return undefined;
      const ino = node.names.get(name);
      node = ino === undefined ? undefined : this.nodes.get(ino);
    }
    return follow && node?.kind === "link" ? this.find(node.target, true) : node;
  }

  protected node(path: string, follow: boolean): Node {
    const node = this.find(path, follow);
    if (!node) throw failure("ENOENT", path);
    return node;
  }

  protected folder(path: string): FolderNode {
    const node = this.node(path, true);
    if (node.kind !== "folder") throw failure("ENOTDIR", path);
    return node;
  }

  protected parent(path: string): { folder: FolderNode; name: string } {
    return { folder: this.folder(posix.dirname(path)), name: posix.basename(path) };
  }

  protected change(names: NameChange["names"]): void {
    for (const { folder, name, ino } of names) {
      const node = this.nodes.get(folder);
      if (node?.kind !== "folder") continue;
      if (ino === null) node.names.delete(name);
      else node.names.set(name, ino);
    }
    this.pending.push({ names });
  }

  protected commit({ names }: NameChange): void {
    for (const { folder, name, ino } of names) {
      const node = this.nodes.get(folder);
      if (node?.kind !== "folder") continue;
      if (ino === null) node.durable.delete(name);
      else node.durable.set(name, ino);
    }
  }

  protected tick(): number {
    this.clock += 10_000;
    return this.clock;
  }

  /** Makes durable every pending change of names that touches a folder. */
  protected syncNames(folder: FolderNode): void {
    const isTouched = (change: NameChange) => change.names.some((one) => one.folder === folder.ino);
    for (const change of this.pending.filter(isTouched)) this.commit(change);
    this.pending = this.pending.filter((change) => !isTouched(change));
  }
}
