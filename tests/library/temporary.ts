import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Article, emptyArticle } from "../../core/article/article.ts";
import type { Disk } from "../../electron/library/disk.ts";
import { type Library, openLibrary } from "../../electron/library/library.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";

/** A real folder of its own, gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "midad-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A library in `folder` that has been read to the end; closed after the test. */
export async function openIn(folder: string, disk: Disk = nodeDisk): Promise<Library> {
  const library = await openLibrary({ folder, disk, log: () => {}, create: true });
  onTestFinished(() => library.close());
  await library.ready();
  return library;
}

/** The id of the `number`-th piece of a test. */
export function idOf(number: number): string {
  return `019b5c00-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;
}

export function pieceOf(number: number, patch: Partial<Article> = {}, text = "نص الخبر"): Article {
  return {
    ...emptyArticle(idOf(number), "2026-01-01T10:00:00+03:00"),
    headline: `خبر ${number}`,
    body: [{ type: "paragraph", content: [{ type: "text", text }] }],
    ...patch,
  };
}

/** The ids of the library's list, in its order. */
export async function listed(library: Library, words = "", place: "library" | "bin" = "library"): Promise<string[]> {
  const { rows } = await library.list({ words, status: null, place, offset: 0, limit: 200 });
  return rows.map(({ id }) => id);
}

/** What a refused promise was refused with. */
export function refusal(code: string) {
  return { failure: { code } };
}
