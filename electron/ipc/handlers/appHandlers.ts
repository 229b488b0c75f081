import { dialog, shell } from "electron";
import { serializeArticle } from "../../../core/article/articleFile.ts";
import { safeHref } from "../../../core/article/safeHref.ts";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import { systemStrings } from "../../strings.ts";
import type { Desk } from "../desk.ts";

type Names = "app.start" | "settings.set" | "link.open" | "task.cancel" | "window.close" | "log.error";

/** The piece to begin with: the last one open; a piece that cannot be opened must not stop the start. */
async function firstArticle(desk: Desk): Promise<string | null> {
  const { lastArticle } = desk.store.settings();
  if (lastArticle === null) return null;
  try {
    return serializeArticle(await desk.place.library.read(lastArticle));
  } catch (error) {
    desk.log(`last article not opened: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

export function appHandlers(desk: Desk): Pick<Handlers, Names> {
  const { store, place } = desk;
  return {
    async "app.start"() {
      const article = await firstArticle(desk);
      return {
        settings: store.settings(),
        library: place.library.state(),
        page: await place.library.list({ words: "", status: null, place: "library", offset: 0, limit: 100 }),
        article,
        platform: process.platform,
        settingsHealed: store.healed,
      };
    },
    async "settings.set"(patch) {
      const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      const settings = store.change(given);
      desk.applySettings();
      return settings;
    },
    async "link.open"({ href }) {
      const safe = safeHref(href);
      if (safe === null) throw new MidadError("denied", "a link with an address that may not be opened");
      const say = systemStrings(store.settings().interfaceLanguage);
      const { response } = await dialog.showMessageBox(desk.window(), {
        message: say.openLinkQuestion(new URL(safe).host || safe),
        detail: safe,
        buttons: [say.openLink, say.cancel],
        defaultId: 0,
        cancelId: 1,
      });
      if (response === 0) await shell.openExternal(safe);
      return {};
    },
    async "task.cancel"({ task }) {
      desk.tasks.cancel(task);
      return {};
    },
    async "window.close"({ saved, force }) {
      if (saved) await place.library.flush();
      desk.closing().answer(saved || force);
      return {};
    },
    async "log.error"({ message }) {
      desk.log(`window: ${message}`);
      return {};
    },
  };
}
