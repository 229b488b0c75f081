import type { Article } from "../../../core/article/article.ts";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import type { ExportContext } from "../../../core/exporting/exporter.ts";
import { exporters } from "../../../core/exporting/exporters.ts";
import { factsOf } from "../../../core/exporting/exportFormats.ts";
import { defaultExportOptions, type ExportOptions } from "../../../core/exporting/exportOptions.ts";
import { mediaOf } from "../../../core/exporting/pictures.ts";
import { printablePage } from "../../../core/exporting/printablePage.ts";
import { publicationOf } from "../../../core/settings/publications.ts";
import { readyPictures } from "../../exporting/readyPictures.ts";
import { articleFrom } from "../articleText.ts";
import type { Desk } from "../desk.ts";

/** What `export.run` gives a PDF of the piece. */
async function contextOf(desk: Desk, article: Article, chosen: ExportOptions["layout"]): Promise<ExportContext> {
  const layout = desk.layouts.for(article, chosen);
  const pictures = await readyPictures({
    ...{ source: desk.place.library.media, studio: desk.studio, options: defaultExportOptions, widest: layout.widest },
    ...{ media: mediaOf(article), facts: factsOf("pdf"), fileName: "" },
  });
  return {
    layout,
    now: new Date(),
    publication: publicationOf(article, desk.store.settings()),
    pictures: pictures.address,
    readPicture: pictures.read,
  };
}

export function printHandlers(desk: Desk): Pick<Handlers, "print.pages" | "print.run"> {
  return {
    async "print.pages"({ article, task, paper, layout }) {
      const parsed = articleFrom(article);
      const context = await contextOf(desk, parsed, layout);
      return desk.tasks.one(task, async (signal) => {
        const printPage: ExportContext["printPage"] = (page) => desk.printer.pdf(page, paper, signal);
        return { pdf: new Uint8Array(await exporters.pdf.make(parsed, { ...context, printPage })) };
      });
    },
    async "print.run"({ article, paper, layout }) {
      const parsed = articleFrom(article);
      const page = printablePage(parsed, await contextOf(desk, parsed, layout));
      return { state: (await desk.printer.paper(page, paper)) ? "printed" : "cancelled" };
    },
  };
}
