import { MidadError } from "../../contract/errors.ts";
import type { Exporter } from "../exporter.ts";
import { unprintedOf } from "../page/unprintedOf.ts";
import { printablePage } from "../printablePage.ts";

/** The page itself, on paper. A window prints it; what the paper is to say of itself is added afterwards. */
export const pdfExporter = {
  omits: (article, context) => ["slug", "publication", "edNote", ...unprintedOf(article, context)],
  silent: ["no-address"],
  async make(article, context) {
    const { now, printPage } = context;
    if (!printPage) throw new MidadError("needs-window", "a PDF is printed by a window");
    const printed = await printPage(printablePage(article, context));
    const { finishPdf } = await import("./finishPdf.ts");
    return finishPdf(printed, article, now);
  },
  async check(article, bytes, context) {
    const { checkPdf } = await import("./checkPdf.ts");
    return checkPdf(article, bytes, !unprintedOf(article, context).includes("body"));
  },
} satisfies Exporter<Uint8Array>;
