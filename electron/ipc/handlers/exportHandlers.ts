import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { app, dialog, shell } from "electron";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import { copyForCms } from "../../../core/exporting/copyForCms.ts";
import { type ExportFormat, exportFormats } from "../../../core/exporting/exportFormats.ts";
import { pageHtml } from "../../../core/exporting/page/pageHtml.ts";
import { mediaOf } from "../../../core/exporting/pictures.ts";
import { suggestedName } from "../../../core/exporting/suggestedName.ts";
import { presentIn } from "../../exporting/pictureSource.ts";
import { writeExport } from "../../exporting/writeExport.ts";
import { lookFor } from "../../layouts/lookFor.ts";
import { systemStrings } from "../../strings.ts";
import { writeClipboard } from "../../windows/systemClipboard.ts";
import { articleFrom } from "../articleText.ts";
import type { Desk } from "../desk.ts";

type Names = "preview.render" | "export.run" | "export.copy" | "export.open" | "export.reveal" | "text.copy";

/** Where the last exports of this start went, by token: the window never names a path. */
const exported = new Map<string, string>();

function pathOf(token: string): string {
  const path = exported.get(token);
  if (path === undefined) throw new MidadError("not-found", "no such export in this start");
  return path;
}

async function askWhere(desk: Desk, name: string, format: ExportFormat): Promise<string | undefined> {
  const say = systemStrings(desk.store.settings().interfaceLanguage);
  const { filePath } = await dialog.showSaveDialog(desk.window(), {
    title: say.exportTo,
    defaultPath: join(desk.store.get("exportFolder") ?? app.getPath("documents"), name),
    filters: [{ name: say.formats[format], extensions: [exportFormats[format].extension.slice(1)] }],
  });
  return filePath || undefined;
}

export function exportHandlers(desk: Desk): Pick<Handlers, Names> {
  return {
    async "preview.render"({ article, options }) {
      const parsed = articleFrom(article);
      const present = await presentIn(desk.place.library.media, mediaOf(parsed));
      const pictures = (media: string) => (present.has(media) ? `/media/${media}` : null);
      const look = await lookFor("html", () => desk.layouts.for(parsed, options.layout), options.fonts);
      const page = pageHtml(parsed, { ...look, pictures });
      return { url: `app://midad/preview/${desk.shelf.put(page)}`, page, layout: look.layout.id };
    },
    async "export.run"({ article, format, options }) {
      const parsed = articleFrom(article);
      const look = await lookFor(format, () => desk.layouts.for(parsed, options.layout), options.fonts);
      const path = await askWhere(desk, suggestedName(parsed, format), format);
      if (path === undefined) return { state: "cancelled" };
      const report = await writeExport({
        disk: desk.disk,
        path,
        article: parsed,
        format,
        ...look,
        media: desk.place.library.media,
        target: { kind: "overwrite" },
      });
      void desk.keeper.keep(article, "export");
      const token = randomUUID();
      exported.set(token, path);
      desk.store.set("exportFolder", dirname(path));
      return { state: "done", token, fileName: basename(path), ...report };
    },
    async "export.copy"({ article }) {
      await writeClipboard(copyForCms(articleFrom(article)));
      return {};
    },
    async "export.open"({ token }) {
      const trouble = await shell.openPath(pathOf(token));
      if (trouble !== "") throw new MidadError("io", `the system could not open the export: ${trouble}`);
      return {};
    },
    async "export.reveal"({ token }) {
      shell.showItemInFolder(pathOf(token));
      return {};
    },
    async "text.copy"({ text }) {
      await writeClipboard({ text });
      return {};
    },
  };
}
