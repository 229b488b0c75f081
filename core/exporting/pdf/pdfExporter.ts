import type { Article } from "../../article/article.ts";
import { MidadError } from "../../contract/errors.ts";
import type { ExportContext, Exporter, PrintablePage } from "../exporter.ts";
import { pageHtml } from "../page/pageHtml.ts";

/** The page with its pictures where a printing window finds them. */
export function printablePage(article: Article, { layout, pictures, readPicture }: ExportContext): PrintablePage {
  const html = pageHtml(article, layout, (media) => (pictures(media) === null ? null : `media/${media}`));
  return { html, readPicture };
}

/** The page itself, on paper. A window prints it; what the paper is to say of itself is added afterwards. */
export const pdfExporter = {
  omits: ["slug", "publication", "edNote"],
  silent: ["no-address"],
  async make(article, context) {
    const { now, printPage } = context;
    if (!printPage) throw new MidadError("needs-window", "a PDF is printed by a window");
    const printed = await printPage(printablePage(article, context));
    const { finishPdf } = await import("./finishPdf.ts");
    return finishPdf(printed, article, now);
  },
  async check(article, bytes) {
    const { checkPdf } = await import("./checkPdf.ts");
    return checkPdf(article, bytes);
  },
} satisfies Exporter<Uint8Array>;
