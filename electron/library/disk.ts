/** What the disk knows about a name. Sizes in bytes, times in ms since 1970. */
export interface FileStat {
  kind: "file" | "folder" | "link" | "other";
  size: number;
  mtimeMs: number;
  /** Number of the file on its volume; the same for all hard links to it. */
  ino: number;
  /** Number of the volume. */
  dev: number;
  /** The lower 12 bits: permissions. */
  mode: number;
  /** How many names the file has. */
  links: number;
}

export interface FolderEntry {
  name: string;
  kind: FileStat["kind"];
}

/** A file being written. */
export interface DiskFile {
  /** Appends; answers how many bytes went in, which may be fewer than were given. */
  write(bytes: Uint8Array): Promise<number>;
  setMode(mode: number): Promise<void>;
  stat(): Promise<FileStat>;
  /** Returns when the file's bytes would survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The only way Midad touches a disk. Failures are thrown with the system's code (`ENOENT`,
 * `ENOSPC`…) in `code`, as Node throws them. Tests put a disk behind it that dies at any step.
 */
export interface Disk {
  /** True where names in use cannot be replaced at once and folders cannot be synced. */
  readonly windows: boolean;
  /** True where one watcher sees everything below a folder. */
  readonly watchesTrees: boolean;
  /** Permissions a new file should get: 0644 as far as the user's umask lets it. */
  readonly newFileMode: number;

  /** Creates a file for this user alone (0600); `EEXIST` where the name is taken. */
  create(path: string): Promise<DiskFile>;
  /** Reads a regular file whole; `EFBIG` where it is larger than `limit` bytes, `EINVAL` where it is not regular. */
  readFile(path: string, limit?: number): Promise<Uint8Array>;
  /** The same, with what the disk knew of that very file just before its bytes were read. */
  readWithStat(path: string, limit?: number): Promise<{ bytes: Uint8Array; stat: FileStat }>;
  /** Follows links. */
  stat(path: string): Promise<FileStat>;
  lstat(path: string): Promise<FileStat>;
  realPath(path: string): Promise<string>;
  canWrite(path: string): Promise<boolean>;
  /** What is in a folder; with `limit`, no more than so many entries of it, any of them. */
  list(folder: string, limit?: number): Promise<FolderEntry[]>;
  makeFolder(path: string): Promise<void>;
  /** Removes an empty folder. */
  removeFolder(path: string): Promise<void>;
  /** Replaces `to` where it exists, at once. */
  rename(from: string, to: string): Promise<void>;
  /** Gives a file a second name; `EEXIST` where it is taken. */
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  syncFile(path: string): Promise<void>;
  /** Returns when the folder's names would survive a power cut; does nothing on Windows. */
  syncFolder(path: string): Promise<void>;
  /**
   * Watches a folder, and with `tree` everything below it. `onChange` gets the path relative to the
   * folder, or null where the system does not say; `onLost` is called once when watching ends by itself.
   */
  watch(folder: string, tree: boolean, onChange: (path: string | null) => void, onLost: () => void): () => void;
}

/** The system's code of a failure, or "" where it has none. */
export function systemCode(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === "string" ? code : "";
}
