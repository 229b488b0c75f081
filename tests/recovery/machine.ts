import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Article, bodyText } from "../../core/article/article.ts";
import { parseArticle, serializeArticle } from "../../core/article/articleFile.ts";
import type { Disk } from "../../electron/library/disk.ts";
import { type Library, openLibrary } from "../../electron/library/library.ts";
import { nodeDisk } from "../../electron/library/nodeDisk.ts";
import { Opening } from "../../electron/recovery/opening.ts";
import { OpeningGuard } from "../../electron/recovery/openingGuard.ts";
import { RecoveryStore } from "../../electron/recovery/recoveryStore.ts";

/** What the main process holds together of one start, over a library folder and the app's own data. */
export interface Machine {
  library: Library;
  recovery: RecoveryStore;
  opening: Opening;
  guard: OpeningGuard;
  /** As the window does it: the state goes into the recovery copy. */
  keep(article: Article, base: number | null): Promise<void>;
  /** As the window does it: the state goes into the file. */
  save(article: Article, base: number | null): Promise<void>;
}

export const logged: string[] = [];

/** Starts on `folder` (the library) and `data` (the app's own), as `electron/main.ts` does. */
export async function startOn(
  folder: string,
  data: string,
  disk: Disk = nodeDisk,
  now = () => new Date(),
): Promise<Machine> {
  const log = (message: string) => logged.push(message);
  const library = await openLibrary({ folder, disk, log, create: true });
  const recovery = new RecoveryStore({ disk, folder: join(data, "recovery"), log, now });
  const guard = new OpeningGuard(disk, join(data, "recovery", "opening.json"), log);
  const opening = new Opening({ library: () => library, recovery, guard });
  await recovery.sweep();
  await library.ready();
  return {
    ...{ library, recovery, opening, guard },
    keep: (article, base) => {
      const { id, seq } = article;
      return recovery.keep({ id, seq, base, text: serializeArticle(article) }, library.ours(id));
    },
    async save(article, base) {
      const { id, seq } = article;
      await recovery.beforeSave({ id, seq, base, text: serializeArticle(article) }, library.ours(id));
      const terms = { ours: opening.oursOf(id) };
      const saved = await (base === null ? library.create(article) : library.save(article, base, terms));
      await recovery.drop(id, saved.seq);
    },
  };
}

/** The same, closed after the test. */
export async function startFor(folder: string, data: string, disk: Disk = nodeDisk): Promise<Machine> {
  const machine = await startOn(folder, data, disk);
  onTestFinished(() => machine.library.close());
  return machine;
}

/** The words of an article's file text. */
export function wordsOf(text: string | null): string {
  const parsed = parseArticle(text ?? "");
  if (!parsed.ok) throw new Error(parsed.problem);
  return bodyText(parsed.article);
}
