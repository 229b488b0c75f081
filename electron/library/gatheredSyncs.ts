import { setImmediate as nextTurn } from "node:timers/promises";
import type { Disk } from "./disk.ts";

/**
 * A disk for who writes many files at once. What is to survive a power cut is asked for by each of them, but all
 * that is asked for in one turn of the event loop is done together, and a folder once: journalling file systems
 * then write their journal once for all of them, and no new file has to wait for it to be written.
 */
export function gatheredSyncs(disk: Disk): Disk {
  const folders = new Map<string, Promise<void>>();

  async function syncFolderSoon(path: string): Promise<void> {
    await nextTurn();
    // Names that are changed from now on may not be covered any more.
    folders.delete(path);
    await disk.syncFolder(path);
  }

  return {
    ...disk,
    async create(path) {
      const file = await disk.create(path);
      return { ...file, sync: () => nextTurn().then(() => file.sync()) };
    },
    syncFolder(path) {
      const soon = folders.get(path) ?? syncFolderSoon(path);
      folders.set(path, soon);
      return soon;
    },
  };
}
