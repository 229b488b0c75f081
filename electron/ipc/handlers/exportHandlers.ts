import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { app, dialog, shell } from "electron";
import type { Article } from "../../../core/article/article.ts";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import { copied } from "../../../core/exporting/clipboard/copied.ts";
import { exportReport } from "../../../core/exporting/exportArticle.ts";
import { type ExportFormat, exportFormats, factsOf } from "../../../core/exporting/exportFormats.ts";
import type { ExportOptions } from "../../../core/exporting/exportOptions.ts";
import { pageHtml } from "../../../core/exporting/page/pageHtml.ts";
import { mediaOf, noPictures, type PictureAddress, picturesOfLibrary } from "../../../core/exporting/pictures.ts";
import { suggestedName } from "../../../core/exporting/suggestedName.ts";
import { publicationOf } from "../../../core/settings/publications.ts";
import { presentIn } from "../../exporting/pictureSource.ts";
import { writeExport } from "../../exporting/writeExport.ts";
import { lookFor } from "../../layouts/lookFor.ts";
import { systemStrings } from "../../strings.ts";
import { writeClipboard } from "../../windows/systemClipboard.ts";
import { articleFrom } from "../articleText.ts";
import type { Desk } from "../desk.ts";
import { exportedPaths } from "./exportedPaths.ts";
import { exportMany } from "./exportMany.ts";

type Names =
  | "preview.render"
  | "export.run"
  | "export.many"
  | "export.foresee"
  | "export.copy"
  | "export.open"
  | "export.reveal"
  | "text.copy";

function pathOf(token: string): string {
  const path = exportedPaths.get(token);
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

/** The pictures that are there, with a file of their own where they would get one: none is made ready for a look. */
async function foreseenPictures(
  desk: Desk,
  article: Article,
  format: ExportFormat,
  options: ExportOptions,
): Promise<PictureAddress> {
  const { pictures } = factsOf(format);
  if (pictures === "nowhere") return noPictures;
  const place = pictures === "either" ? options.pictures : pictures;
  const address = picturesOfLibrary(article, await presentIn(desk.place.library.media, mediaOf(article)));
  return (media) => {
    const picture = address(media);
    return picture && place === "beside" ? { ...picture, file: media } : picture;
  };
}

export function exportHandlers(desk: Desk): Pick<Handlers, Names> {
  return {
    async "preview.render"({ article, options }) {
      const parsed = articleFrom(article);
      const present = await presentIn(desk.place.library.media, mediaOf(parsed));
      const look = await lookFor("html", desk.layouts.source(parsed, options.layout), options.fonts);
      const publication = publicationOf(parsed, desk.store.settings());
      const page = pageHtml(parsed, { ...look, publication, pictures: picturesOfLibrary(parsed, present) });
      return { url: `app://midad/preview/${desk.shelf.put(page)}`, page, layout: look.layout.id };
    },
    async "export.foresee"({ article, format, options }) {
      const parsed = articleFrom(article);
      return exportReport(parsed, format, {
        ...(await lookFor(format, desk.layouts.source(parsed, options.layout), false)),
        now: new Date(),
        publication: publicationOf(parsed, desk.store.settings()),
        pictures: await foreseenPictures(desk, parsed, format, options),
        readPicture: () => Promise.resolve(null),
      });
    },
    async "export.run"({ article, format, options }) {
      const parsed = articleFrom(article);
      const look = await lookFor(format, desk.layouts.source(parsed, options.layout), options.fonts);
      const path = await askWhere(desk, suggestedName(parsed, format), format);
      if (path === undefined) return { state: "cancelled" };
      const report = await writeExport({
        disk: desk.disk,
        path,
        article: parsed,
        format,
        ...look,
        media: desk.place.library.media,
        studio: desk.studio,
        options,
        publication: publicationOf(parsed, desk.store.settings()),
        target: { kind: "overwrite" },
        window: desk.printer.forExport(desk.store.settings().paper),
      });
      void desk.keeper.keep(article, "export");
      const token = randomUUID();
      exportedPaths.set(token, path);
      desk.store.set("exportFolder", dirname(path));
      return { state: "done", token, fileName: basename(path), ...report };
    },
    "export.many": (input) => exportMany(desk, input),
    async "export.copy"({ article, as }) {
      await writeClipboard(copied(articleFrom(article), as));
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
