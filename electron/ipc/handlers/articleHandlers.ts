import { dialog, shell } from "electron";
import { v7 as uuid } from "uuid";
import { fileNameFor } from "../../../core/arabic/fileName.ts";
import { emptyArticle } from "../../../core/article/article.ts";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import { localInstant } from "../../../core/article/instant.ts";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { saveDurably } from "../../library/saveDurably.ts";
import { systemStrings } from "../../strings.ts";
import { articleFrom } from "../articleText.ts";
import type { Desk } from "../desk.ts";

type Names =
  | "article.create"
  | "article.open"
  | "article.save"
  | "article.saveElsewhere"
  | "article.close"
  | "article.delete"
  | "article.restore"
  | "article.reveal";

export function articleHandlers(desk: Desk): Pick<Handlers, Names> {
  const { place, store } = desk;
  return {
    async "article.create"() {
      const article = emptyArticle(uuid(), localInstant(new Date()));
      await place.library.create(article);
      store.change({ lastArticle: article.id });
      return { article: serializeArticle(article) };
    },
    async "article.open"({ id }) {
      const article = await place.library.read(id);
      store.change({ lastArticle: article.id });
      return { article: serializeArticle(article) };
    },
    async "article.save"({ article, base }) {
      return place.library.save(articleFrom(article), base);
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
      return {};
    },
    async "article.delete"({ id }) {
      return place.library.delete(id);
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
