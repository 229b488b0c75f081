import { dialog } from "electron";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { systemStrings } from "../../strings.ts";
import type { Desk } from "../desk.ts";

export function libraryHandlers(desk: Desk): Pick<Handlers, "library.list" | "library.choose" | "library.retry"> {
  const { place, store } = desk;
  return {
    async "library.list"(query) {
      return place.library.list(query);
    },
    async "library.choose"() {
      const { filePaths } = await dialog.showOpenDialog(desk.window(), {
        title: systemStrings(store.settings().interfaceLanguage).chooseLibrary,
        defaultPath: place.library.state().folder,
        properties: ["openDirectory", "createDirectory"],
      });
      const folder = filePaths[0];
      if (folder === undefined || folder === place.library.state().folder) {
        return { changed: false, library: place.library.state() };
      }
      await place.moveTo(folder);
      store.set("libraryFolder", folder);
      await desk.layouts.refresh();
      desk.emit("library.changed", {});
      return { changed: true, library: place.library.state() };
    },
    async "library.retry"() {
      return place.library.retry();
    },
  };
}
