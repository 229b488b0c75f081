import type { Article } from "../../../core/article/article.ts";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import type { ExportContext } from "../../../core/exporting/exporter.ts";
import { exporters } from "../../../core/exporting/exporters.ts";
import { mediaOf } from "../../../core/exporting/pictures.ts";
import { printablePage } from "../../../core/exporting/printablePage.ts";
import { newsLayout } from "../../exporting/newsLayout.ts";
import { presentIn } from "../../exporting/pictureSource.ts";
import { articleFrom } from "../articleText.ts";
import type { Desk } from "../desk.ts";

async function contextOf({ place }: Desk, article: Article): Promise<ExportContext> {
  const { media } = place.library;
  const present = await presentIn(media, mediaOf(article));
  return {
    layout: newsLayout,
    now: new Date(),
    pictures: (name) => (present.has(name) ? name : null),
    readPicture: (name) => media.read(name),
  };
}

export function printHandlers(desk: Desk): Pick<Handlers, "print.pages" | "print.run"> {
  return {
    async "print.pages"({ article, task, paper }) {
      const parsed = articleFrom(article);
      const context = await contextOf(desk, parsed);
      return desk.tasks.one(task, async (signal) => {
        const printPage: ExportContext["printPage"] = (page) => desk.printer.pdf(page, paper, signal);
        return { pdf: new Uint8Array(await exporters.pdf.make(parsed, { ...context, printPage })) };
      });
    },
    async "print.run"({ article, paper }) {
      const parsed = articleFrom(article);
      const page = printablePage(parsed, await contextOf(desk, parsed));
      return { state: (await desk.printer.paper(page, paper)) ? "printed" : "cancelled" };
    },
  };
}
