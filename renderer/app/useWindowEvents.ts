import { useEffect } from "react";
import { useImport } from "../features/importing/useImport.ts";
import type { DraftsStore } from "../features/library/draftsStore.ts";
import type { LibraryStore } from "../features/library/libraryStore.ts";
import { windowClock } from "../session/clock.ts";
import { useDesk } from "../session/desk.ts";
import { createPauseTimer } from "../session/pauseTimer.ts";
import { useStrings } from "../strings/useStrings.ts";
import { showToast } from "../ui/toasts.ts";
import { type CommandTable, runCommand } from "./commandTable.ts";

/** A save changes the library too: several changes in a row are one new look at it. */
const reloadPause = 150;
const reloadCeiling = 1_000;

export interface WindowJoints {
  library: LibraryStore;
  drafts: DraftsStore;
  table: CommandTable;
}

/** Joins what comes from outside the page (menu, library, window) to what answers it. */
export function useWindowEvents({ library, drafts, table }: WindowJoints): void {
  const { client, session } = useDesk();
  const { t } = useStrings();

  useEffect(() => client.on("command", ({ id }) => runCommand(table, id)), [client, table]);

  const { takeGiven } = useImport();
  useEffect(() => {
    void takeGiven();
    return client.on("files.waiting", () => void takeGiven());
  }, [client, takeGiven]);

  useEffect(() => client.on("article.outside", (news) => void session.standings.outside(news)), [client, session]);

  useEffect(() => client.on("window.closing", () => void session.close()), [client, session]);

  useEffect(
    () => client.on("settings.unwritten", () => showToast({ tone: "urgent", text: t("app.settingsUnwritten") })),
    [client, t],
  );

  useEffect(() => {
    const reload = createPauseTimer({
      pause: reloadPause,
      ceiling: reloadCeiling,
      clock: windowClock,
      fire: () => void library.reload(),
    });
    const stops = [
      client.on("library.changed", reload.poke),
      client.on("library.state", (state) => {
        library.setLibrary(state);
        reload.poke();
        if (state.state !== "reading") void drafts.reload();
        // What could not be saved while the folder was away has waited for this.
        if (state.state === "ready") void session.saveAll();
      }),
      reload.reset,
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client, library, drafts, session]);

  useEffect(() => void drafts.reload(), [drafts]);

  useEffect(() => {
    // Leaving the window may be the last thing that happens; coming back is a good moment to try again.
    const save = () => void session.saveAll();
    for (const name of ["blur", "focus", "pagehide"]) window.addEventListener(name, save);
    return () => {
      for (const name of ["blur", "focus", "pagehide"]) window.removeEventListener(name, save);
    };
  }, [session]);
}
