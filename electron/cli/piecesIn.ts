import { basename, join, resolve } from "node:path";
import { isPieceName, onDisk, scanFolder } from "../library/scanFolder.ts";
import type { Io } from "./io.ts";

/**
 * The files of pieces that are meant by what was typed: a folder means every piece in it and below, by their
 * paths; anything else is what it is, and is looked at when its turn comes, as is a folder that has a piece's name.
 */
export async function piecesIn(given: readonly string[], { disk, cwd }: Io): Promise<string[]> {
  const files: string[] = [];
  for (const name of given) {
    const path = resolve(cwd, name);
    const stat = await disk.stat(path).catch(() => null);
    if (stat?.kind !== "folder" || isPieceName(basename(path))) files.push(name);
    else {
      const found = [...(await scanFolder(disk, path)).files.keys()].sort();
      files.push(...found.map((piece) => join(name, onDisk("", piece))));
    }
  }
  return files;
}
