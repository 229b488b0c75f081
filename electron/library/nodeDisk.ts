import { constants, type Dirent, type Stats, watch } from "node:fs";
import * as promises from "node:fs/promises";
import type { Disk, DiskFile, FileStat } from "./disk.ts";

const windows = process.platform === "win32";

function kindOf(entry: Stats | Dirent): FileStat["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

function toFileStat(stats: Stats): FileStat {
  const { size, mtimeMs, ino, dev, nlink } = stats;
  return { kind: kindOf(stats), size, mtimeMs, ino, dev, mode: stats.mode & 0o7777, links: nlink };
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** An open file, as far as a disk uses it. */
export interface Handle {
  chmod(mode: number): Promise<void>;
  stat(): Promise<Stats>;
  sync(): Promise<void>;
  close(): Promise<void>;
  write(bytes: Uint8Array): Promise<{ bytesWritten: number }>;
  read(into: Uint8Array, at: number, length: number, from: null): Promise<{ bytesRead: number }>;
}

/** The calls to the system that a disk is made of, with the names and ways of `node:fs/promises`. */
export interface FileCalls {
  open(path: string, flags: string | number, mode?: number): Promise<Handle>;
  stat(path: string): Promise<Stats>;
  lstat(path: string): Promise<Stats>;
  realpath(path: string): Promise<string>;
  access(path: string, mode: number): Promise<void>;
  mkdir(path: string): Promise<unknown>;
  rmdir(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

function openedFile(handle: Handle): DiskFile {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    setMode: (mode) => handle.chmod(mode),
    stat: async () => toFileStat(await handle.stat()),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function sync(fs: FileCalls, path: string, flags: string): Promise<void> {
  const handle = await fs.open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// Opening a pipe for reading would wait for its other end for ever.
const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads to the end of the file; one byte more than its size is asked for, so that mostly one read tells. */
async function readToEnd(handle: Handle, size: number, limit: number): Promise<Uint8Array> {
  let bytes = new Uint8Array(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    length += bytesRead;
    if (bytesRead === 0 || length < bytes.length) break;
    // It is growing under the reading.
    if (length > limit) throw failure("EFBIG", "a growing file");
    const longer = new Uint8Array(bytes.length * 2);
    longer.set(bytes);
    bytes = longer;
  }
  return bytes.subarray(0, length);
}

async function readWithStat(fs: FileCalls, path: string, limit = Number.POSITIVE_INFINITY) {
  const handle = await fs.open(path, readFlags);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw failure(stats.isDirectory() ? "EISDIR" : "EINVAL", path);
    if (stats.size > limit) throw failure("EFBIG", path);
    return { bytes: await readToEnd(handle, stats.size, limit), stat: toFileStat(stats) };
  } finally {
    await handle.close();
  }
}

async function list(path: string, limit?: number) {
  if (limit === undefined) return promises.readdir(path, { withFileTypes: true });
  const entries: Dirent[] = [];
  // Leaving the loop closes the folder.
  for await (const entry of await promises.opendir(path)) if (entries.push(entry) >= limit) break;
  return entries;
}

/** The real disk by some way of calling the system. */
export const diskOver = (fs: FileCalls): Disk => ({
  windows,
  // Node's own recursive watching on Linux opens a watcher for every single file.
  watchesTrees: windows || process.platform === "darwin",
  newFileMode: 0o644 & ~process.umask(),

  create: async (path) => openedFile(await fs.open(path, "wx", 0o600)),
  readFile: async (path, limit) => (await readWithStat(fs, path, limit)).bytes,
  readWithStat: (path, limit) => readWithStat(fs, path, limit),
  stat: async (path) => toFileStat(await fs.stat(path)),
  lstat: async (path) => toFileStat(await fs.lstat(path)),
  realPath: (path) => fs.realpath(path),
  canWrite: (path) =>
    fs.access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  list: async (folder, limit) =>
    (await list(folder, limit)).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  makeFolder: async (path) => void (await fs.mkdir(path)),
  removeFolder: (path) => fs.rmdir(path),
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  unlink: (path) => fs.unlink(path),
  // Windows flushes only through a handle that may write.
  syncFile: (path) => sync(fs, path, windows ? "r+" : "r"),
  syncFolder: async (path) => {
    if (!windows) await sync(fs, path, "r");
  },
  watch(folder, tree, onChange, onLost) {
    const watcher = watch(folder, { recursive: tree, persistent: false }, (_event, name) => onChange(name));
    watcher.on("error", () => {
      watcher.close();
      onLost();
    });
    return () => watcher.close();
  },
});

/** The real disk: with the scripts and `blockingCalls`, the only place that touches `node:fs`. */
export const nodeDisk = diskOver(promises);
