import { docxExporter } from "./docx/docxExporter.ts";
import type { Exporter } from "./exporter.ts";
import type { ExportFormat } from "./exportFormats.ts";
import { fragmentExporter } from "./fragment/fragmentExporter.ts";
import { markdownExporter } from "./markdown/markdownExporter.ts";
import { newsmlExporter } from "./newsml/newsmlExporter.ts";
import { ninjsExporter } from "./ninjs/ninjsExporter.ts";
import { nitfExporter } from "./nitf/nitfExporter.ts";
import { packExporter } from "./pack/packExporter.ts";
import { pageExporter } from "./page/pageExporter.ts";
import { pdfExporter } from "./pdf/pdfExporter.ts";
import { pictureExporter } from "./picture/pictureExporter.ts";
import { textExporter } from "./text/textExporter.ts";
import { wordpressExporter } from "./wordpress/wordpressExporter.ts";

/** THE list of exporters. One that needs a large library loads it when it is asked to make a file. */
export const exporters = {
  html: pageExporter,
  fragment: fragmentExporter,
  wordpress: wordpressExporter,
  markdown: markdownExporter,
  text: textExporter,
  docx: docxExporter,
  pdf: pdfExporter,
  png: pictureExporter(1),
  png2x: pictureExporter(2),
  ninjs: ninjsExporter,
  nitf: nitfExporter,
  newsml: newsmlExporter,
  pack: packExporter,
} satisfies Record<ExportFormat, Exporter>;
