import type { Article } from "../../article/article.ts";
import { MidadError } from "../../contract/errors.ts";
import type { ExportContext, Exporter } from "../exporter.ts";
import { unprintedOf } from "../page/unprintedOf.ts";
import { printablePage } from "../printablePage.ts";

const hasText = (article: Article, context: ExportContext) => !unprintedOf(article, context).includes("body");

/** The page itself, on paper. A window prints it; what the paper is to say of itself is added afterwards. */
export const pdfExporter = {
  omits: (article, context) => ["slug", "publication", "edNote", ...unprintedOf(article, context)],
  silent: ["no-address"],
  async make(article, context) {
    const { now, printPage } = context;
    if (!printPage) throw new MidadError("needs-window", "a PDF is printed by a window");
    const printed = await printPage(printablePage(article, context));
    const { finishPdf } = await import("./finishPdf.ts");
    return finishPdf(printed, article, now, hasText(article, context));
  },
  async check(article, bytes, context) {
    const { checkPdf } = await import("./checkPdf.ts");
    return checkPdf(article, bytes, hasText(article, context));
  },
} satisfies Exporter<Uint8Array>;
