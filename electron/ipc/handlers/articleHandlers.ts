import { basename } from "node:path";
import { dialog, shell } from "electron";
import { v7 as uuid } from "uuid";
import { fileNameFor } from "../../../core/arabic/fileName.ts";
import { type Article, emptyArticle } from "../../../core/article/article.ts";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import { localInstant } from "../../../core/article/instant.ts";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import { salvagedArticle } from "../../importing/salvagedArticle.ts";
import { saveDurably } from "../../library/saveDurably.ts";
import { systemStrings } from "../../strings.ts";
import { articleFrom } from "../articleText.ts";
import type { Desk } from "../desk.ts";
import { openPiece } from "../openPiece.ts";

type Names =
  | "article.create"
  | "article.open"
  | "article.shown"
  | "article.peek"
  | "article.save"
  | "article.saveElsewhere"
  | "article.close"
  | "article.letGo"
  | "article.salvage"
  | "article.delete"
  | "article.restore"
  | "article.reveal";

export function articleHandlers(desk: Desk): Pick<Handlers, Names> {
  const { place, store, recovery, opening, guard, keeper, notes } = desk;

  /** The seq in the new file; null where the library cannot take one, and the recovery copy is all there is for now. */
  async function createFile(article: Article): Promise<number | null> {
    try {
      return (await place.library.create(article)).seq;
    } catch (error) {
      if (!(error instanceof MidadError)) throw error;
      desk.log(`a piece begins without a file: ${error.failure.code}`);
      return null;
    }
  }

  return {
    async "article.create"() {
      const article = emptyArticle(uuid(), localInstant(new Date()));
      store.change({ lastArticle: article.id });
      const text = serializeArticle(article);
      keeper.opened(article.id, text);
      return { article: text, base: await createFile(article), recovered: null };
    },
    async "article.open"({ id, whole }) {
      const opened = await openPiece(desk, id, whole);
      store.change({ lastArticle: id });
      return opened;
    },
    async "article.shown"({ id }) {
      notes.open(id);
      await guard.end();
      return {};
    },
    async "article.peek"({ id }) {
      return { article: serializeArticle((await place.library.peek(id)).article) };
    },
    async "article.save"({ article, base, explained, recreate }) {
      const parsed = articleFrom(article);
      const { id, seq } = parsed;
      const ours = place.library.ours(id);
      await recovery.beforeSave({ id, seq, base, text: serializeArticle(parsed) }, ours);
      const saved = await (base === null
        ? place.library.create(parsed)
        : place.library.save(parsed, base, { recreate, ours: opening.oursOf(id) }));
      void recovery.drop(id, saved.seq);
      keeper.saved(parsed, explained);
      return saved;
    },
    async "article.saveElsewhere"({ article }) {
      const parsed = articleFrom(article);
      const say = systemStrings(store.settings().interfaceLanguage);
      const { filePath } = await dialog.showSaveDialog(desk.window(), {
        title: say.saveElsewhere,
        defaultPath: fileNameFor(parsed.headline, parsed.id.slice(-8), ".midad"),
        filters: [{ name: say.article, extensions: ["midad"] }],
      });
      if (!filePath) return { saved: false };
      await saveDurably({ disk: desk.disk, path: filePath, bytes: new TextEncoder().encode(serializeArticle(parsed)) });
      return { saved: true };
    },
    async "article.close"({ id }) {
      await place.library.settle(id);
      keeper.closed(id);
      void notes.close(id);
      return {};
    },
    async "article.letGo"({ id }) {
      void notes.close(id);
      await place.library.letGo(id);
      return {};
    },
    async "article.salvage"({ id }) {
      const bytes = await place.library.bytes(id);
      const name = basename(place.library.path(id));
      const article = salvagedArticle({ name, bytes, now: new Date(), language: store.settings().interfaceLanguage });
      if (!article) throw new MidadError("nothing-to-salvage", "a damaged file without text", name);
      await place.library.create(article);
      return { id: article.id };
    },
    async "article.delete"({ id }) {
      const binned = await place.library.delete(id);
      void notes.close(id);
      await recovery.drop(id, Number.MAX_SAFE_INTEGER);
      return binned;
    },
    async "article.restore"({ binId }) {
      return place.library.restore(binId);
    },
    async "article.reveal"({ id }) {
      shell.showItemInFolder(place.library.path(id));
      return {};
    },
  };
}
