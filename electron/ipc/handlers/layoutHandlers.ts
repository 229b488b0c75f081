import { join } from "node:path";
import { shell } from "electron";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import type { Desk } from "../desk.ts";

export function layoutHandlers({ layouts }: Desk): Pick<Handlers, "layouts.list" | "layouts.copy"> {
  return {
    async "layouts.list"() {
      return { layouts: layouts.list() };
    },
    async "layouts.copy"({ id }) {
      const copied = await layouts.copy(id);
      shell.showItemInFolder(join(copied.folder, "style.css"));
      return { id: copied.id };
    },
  };
}
