import { posix } from "node:path";
import { type Article, isPristine } from "../../core/article/article.ts";
import { systemCode } from "./disk.ts";
import { takeConflictName } from "./foreignCopy.ts";
import { moveWithoutReplacing } from "./move.ts";
import { namesFor, type Piece } from "./piece.ts";
import { readArticle } from "./readArticle.ts";
import type { FolderScan } from "./scanFolder.ts";
import type { Shelf } from "./shelf.ts";
import type { Site } from "./site.ts";
import { discard } from "./tempFile.ts";

/** Keeps a stray's text beside its article, or under its own name where there is none; answers with its path. */
async function keep(site: Site, stray: string, article: Article, owner: Piece | undefined): Promise<string | null> {
  const { disk } = site;
  const from = site.path(stray);
  await disk.syncFile(from);
  const move = (to: string) => moveWithoutReplacing(disk, from, to);
  if (owner) {
    const name = await takeConflictName(site.path(owner.path), site.now(), move);
    return posix.join(posix.dirname(owner.path), name);
  }
  for (const name of namesFor(article.headline, article.id)) {
    const path = posix.join(posix.dirname(stray), name);
    if (await move(site.path(path))) return path;
  }
  return null;
}

/** A stray whose file has a proper name too: an old state about to be let go, or a text already kept. */
async function hasProperName(site: Site, { files }: FolderScan, stray: string): Promise<boolean> {
  const { links, dev, ino } = await site.disk.lstat(site.path(stray));
  return links > 1 && [...files.values()].some((stat) => stat?.ino === ino && stat.dev === dev);
}

async function sweepOne(site: Site, shelf: Shelf, scan: FolderScan, stray: string): Promise<string | null> {
  if (await hasProperName(site, scan, stray)) {
    await discard(site.disk, site.path(stray));
    return null;
  }
  const read = await readArticle(site.disk, site.path(stray));
  // A stray that may not be read may hold a text: it stays.
  if (!read.ok && read.hash === null) return null;
  if (read.ok && !isPristine(read.article)) {
    const owner = shelf.get(read.article.id);
    if (!owner || read.article.seq > owner.seq) return keep(site, stray, read.article, owner);
  }
  await discard(site.disk, site.path(stray));
  return null;
}

/**
 * Clears away the temporary files that a dead process left. One that holds a whole article newer
 * than its file is kept as a conflict copy; answers with the paths of those kept.
 */
export async function sweepStrays(site: Site, shelf: Shelf, scan: FolderScan): Promise<string[]> {
  const kept: string[] = [];
  for (const stray of scan.strays) {
    try {
      const path = await sweepOne(site, shelf, scan, stray);
      if (path !== null) kept.push(path);
    } catch (error) {
      if (systemCode(error) === "") throw error;
      site.log(`a stray temporary file could not be cleared: ${systemCode(error)}`);
    }
  }
  return kept;
}

/** The names in one folder that lead to one file, by file. */
function twins(files: FolderScan["files"]): string[][] {
  const byFile = new Map<string, string[]>();
  for (const [path, stat] of files) {
    if (stat === null || stat.links < 2) continue;
    const key = `${stat.dev}/${stat.ino}/${posix.dirname(path)}`;
    byFile.set(key, [...(byFile.get(key) ?? []), path]);
  }
  return [...byFile.values()].filter((paths) => paths.length > 1);
}

/**
 * A renaming cut short between its two steps leaves a file under its old and its new name. Drops
 * from the disk and from `files` the names that Midad gave before, where the one for the present
 * headline is there too. The text stays.
 */
export async function dropOldNames(site: Site, files: FolderScan["files"]): Promise<void> {
  for (const paths of twins(files)) {
    const read = await readArticle(site.disk, site.path(paths[0] ?? ""));
    if (!read.ok) continue;
    const names = namesFor(read.article.headline, read.article.id);
    const endings = namesFor("", read.article.id).map((name) => name.slice(name.lastIndexOf(" ")));
    if (!paths.some((path) => names.includes(posix.basename(path)))) continue;
    for (const path of paths) {
      const name = posix.basename(path);
      if (names.includes(name) || !endings.some((ending) => name.endsWith(ending))) continue;
      await discard(site.disk, site.path(path));
      files.delete(path);
    }
  }
}
