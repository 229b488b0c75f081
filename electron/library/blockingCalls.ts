import * as fs from "node:fs";
import { promisify } from "node:util";
import type { FileCalls, Handle } from "./nodeDisk.ts";

const flush = promisify(fs.fsync);

function handleOf(file: number): Handle {
  return {
    write: async (bytes) => ({ bytesWritten: fs.writeSync(file, bytes) }),
    read: async (into, at, length, from) => ({ bytesRead: fs.readSync(file, into, at, length, from) }),
    chmod: async (mode) => fs.fchmodSync(file, mode),
    stat: async () => fs.fstatSync(file),
    // The one call that truly waits for the disk.
    sync: () => flush(file),
    close: async () => fs.closeSync(file),
  };
}

/**
 * For a thread with nothing else to do: what the system answers from memory is waited for. Handed to another
 * thread and back, each such call would cost several times its work.
 */
export const blockingCalls: FileCalls = {
  open: async (path, flags, mode) => handleOf(fs.openSync(path, flags, mode)),
  stat: async (path) => fs.statSync(path),
  lstat: async (path) => fs.lstatSync(path),
  realpath: async (path) => fs.realpathSync.native(path),
  access: async (path, mode) => fs.accessSync(path, mode),
  mkdir: async (path) => fs.mkdirSync(path),
  rmdir: async (path) => fs.rmdirSync(path),
  rename: async (from, to) => fs.renameSync(from, to),
  link: async (from, to) => fs.linkSync(from, to),
  unlink: async (path) => fs.unlinkSync(path),
};
