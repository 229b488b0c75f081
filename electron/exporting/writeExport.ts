import { basename, dirname, join } from "node:path";
import type { Article } from "../../core/article/article.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { checkExport } from "../../core/exporting/check/checkExport.ts";
import { type ExportReport, exportArticle, exportReport } from "../../core/exporting/exportArticle.ts";
import type { ExportContext, FileContent } from "../../core/exporting/exporter.ts";
import { type ExportFormat, factsOf } from "../../core/exporting/exportFormats.ts";
import { defaultExportOptions, type ExportOptions } from "../../core/exporting/exportOptions.ts";
import { mediaOf, picturesFolder } from "../../core/exporting/pictures.ts";
import type { Publication } from "../../core/settings/publications.ts";
import type { Look } from "../layouts/lookFor.ts";
import type { Disk } from "../library/disk.ts";
import { saveDurably, type Target } from "../library/saveDurably.ts";
import type { PictureStudio } from "../pictures/pictureStudio.ts";
import type { PictureSource } from "./pictureSource.ts";
import { readyPictures } from "./readyPictures.ts";

export interface ExportJob extends Look {
  disk: Disk;
  path: string;
  article: Article;
  format: ExportFormat;
  /** Where the files of its pictures come from. */
  media: PictureSource;
  /** Where they are made ready. */
  studio: PictureStudio;
  /** What was chosen of it; left out, what everyone begins with. */
  options?: ExportOptions;
  /** Where the piece is published; left out or null where nobody said. */
  publication?: Publication | null;
  /** `new` where an existing file must not be replaced; `overwrite` where its replacing was agreed to. */
  target: Extract<Target, { kind: "new" | "overwrite" }>;
  /** Prints and draws pages; left out where there is no window to do it. */
  window?: Pick<ExportContext, "printPage" | "drawPage">;
}

/**
 * The number of lines compared.
 * @throws MidadError `export-check` for a file that does not say what the article says
 */
export async function mustMatch(
  article: Article,
  format: ExportFormat,
  content: FileContent,
  context: ExportContext,
): Promise<number> {
  const check = await checkExport(article, format, content, context);
  if (check.ok) return check.blocks;
  const codes = check.problems.map((problem) => problem.what).join(", ");
  throw new MidadError("export-check", `${format} differs from the article: ${codes}`);
}

const asBytes = (content: FileContent) => (typeof content === "string" ? new TextEncoder().encode(content) : content);

/** Bytes as what was made: text as text. */
function readAs(made: FileContent, bytes: Uint8Array): FileContent {
  return typeof made === "string" ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : bytes;
}

/**
 * Exports to a file: its bytes are checked before anything is replaced by it, written durably, and read back
 * from the disk, which must give the very bytes that were checked; else the file is not left behind. Pictures that go beside it
 * lie in a folder of its name, and are there before it.
 * @throws MidadError `export-check`, and all of `saveDurably`'s
 */
export async function writeExport(job: ExportJob): Promise<ExportReport & { blocks: number }> {
  const { disk, path, article, format, layout, fontFaces, target } = job;
  const { options = defaultExportOptions, publication = null } = job;
  const pictures = await readyPictures({
    ...{ source: job.media, studio: job.studio, options, widest: layout.widest },
    ...{ media: mediaOf(article), facts: factsOf(format), fileName: basename(path) },
  });
  const context: ExportContext = {
    layout,
    fontFaces,
    now: new Date(),
    publication,
    pictures: pictures.address,
    readPicture: pictures.read,
    ...job.window,
  };
  const made = await exportArticle(article, format, context);
  const bytes = asBytes(made);
  const blocks = await mustMatch(article, format, readAs(made, bytes), context);
  const report = exportReport(article, format, context);
  await pictures.write(disk, join(dirname(path), picturesFolder(basename(path))));
  const saved = await saveDurably({ disk, path, bytes, target });
  try {
    if (Buffer.compare(await disk.readFile(saved.path), bytes) !== 0) {
      throw new MidadError("export-check", `${format} on the disk is not what was written`);
    }
    return { ...report, blocks };
  } catch (error) {
    await disk.unlink(saved.path);
    throw error;
  }
}
