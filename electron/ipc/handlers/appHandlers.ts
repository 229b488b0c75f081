import type { Handlers } from "../../../core/contract/dispatcher.ts";
import type { Opened } from "../../../core/contract/opened.ts";
import type { Row } from "../../../core/contract/rows.ts";
import type { Desk } from "../desk.ts";
import { openPiece } from "../openPiece.ts";
import { openLink } from "./openLink.ts";

type Names = "app.start" | "settings.set" | "link.open" | "task.cancel" | "window.close" | "log.error" | "text.paste";

async function openOrNull(desk: Desk, id: string): Promise<Opened | null> {
  try {
    if (await desk.opening.isHopeless(id)) throw new Error("it stopped the program again and again");
    return await openPiece(desk, id, false);
  } catch (error) {
    desk.log(`article not opened at start: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The piece to begin with: the last one open, else the newest; none that cannot be opened stops the start. */
async function firstArticle(desk: Desk, newest: Row | undefined): Promise<Opened | null> {
  const { lastArticle } = desk.store.settings();
  const last = lastArticle === null ? null : await openOrNull(desk, lastArticle);
  if (last !== null || newest === undefined || newest.problem !== null || newest.id === lastArticle) return last;
  return openOrNull(desk, newest.id);
}

export function appHandlers(desk: Desk): Pick<Handlers, Names> {
  const { store, place } = desk;
  return {
    async "app.start"() {
      const page = await place.library.list({ words: "", status: null, place: "library", offset: 0, limit: 100 });
      return {
        settings: store.settings(),
        library: place.library.state(),
        page,
        opened: await firstArticle(desk, page.rows[0]),
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
      await openLink(desk.window(), store.settings().interfaceLanguage, href);
      return {};
    },
    async "task.cancel"({ task }) {
      desk.tasks.cancel(task);
      return {};
    },
    async "window.close"({ saved, force }) {
      const { lastArticle } = store.settings();
      if (saved && lastArticle !== null) await place.library.settle(lastArticle);
      if (lastArticle !== null) desk.keeper.closed(lastArticle);
      if (saved) await place.library.flush();
      await Promise.all([desk.recovery.flush(), desk.keeper.flush(), store.flush()]);
      if (saved || force) await desk.notes.stop();
      desk.closing().answer(saved || force);
      return {};
    },
    async "text.paste"({ plain }) {
      const { webContents } = desk.window();
      if (plain) webContents.pasteAndMatchStyle();
      else webContents.paste();
      return {};
    },
    async "log.error"({ message }) {
      desk.log(`window: ${message}`);
      return {};
    },
  };
}
