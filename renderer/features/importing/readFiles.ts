import { importLimit, isPackName } from "../../../core/importing/importLimit.ts";

export interface FileToImport {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What of a dropped file this needs; `File` has it. */
export interface DroppedFile {
  name: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface ReadFailure {
  name: string;
  code: "too-large" | "pack-too-large" | "io";
}

/** One message to the main process carries at most so much, in bytes and in files. */
const batchBytes = 64 * 1024 * 1024;
const batchFiles = 500;

/** Files in groups small enough for one call each, in order; those over the limit in no group. */
export function batchesOf<F extends DroppedFile>(files: readonly F[]): { batches: F[][]; failed: ReadFailure[] } {
  const batches: F[][] = [];
  const failed: ReadFailure[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const file of files) {
    if (file.size > importLimit(file.name)) {
      failed.push({ name: file.name, code: isPackName(file.name) ? "pack-too-large" : "too-large" });
      continue;
    }
    const last = batches.at(-1);
    if (last && bytes + file.size <= batchBytes && last.length < batchFiles) last.push(file);
    else {
      batches.push([file]);
      bytes = 0;
    }
    bytes += file.size;
  }
  return { batches, failed };
}

/** Reads a group; a file that cannot be read (a folder, one without rights) is named. */
export async function readBatch(
  files: readonly DroppedFile[],
): Promise<{ files: FileToImport[]; failed: ReadFailure[] }> {
  const read: FileToImport[] = [];
  const failed: ReadFailure[] = [];
  for (const file of files) {
    try {
      read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      failed.push({ name: file.name, code: "io" });
    }
  }
  return { files: read, failed };
}
