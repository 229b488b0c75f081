import { basename, dirname, join } from "node:path";
import type { Article } from "../../core/article/article.ts";
import { MidadError } from "../../core/contract/errors.ts";
import { checkExport } from "../../core/exporting/check/checkExport.ts";
import { type Exported, exportArticle } from "../../core/exporting/exportArticle.ts";
import type { ExportFormat } from "../../core/exporting/exportFormats.ts";
import { mediaOf, type PictureAddress, picturesBeside, picturesFolder } from "../../core/exporting/pictures.ts";
import type { Disk } from "../library/disk.ts";
import { saveDurably, type Target } from "../library/saveDurably.ts";
import { newsLayout } from "./newsLayout.ts";
import { type PictureSource, presentIn, writePictures } from "./pictureSource.ts";

interface ExportJob {
  disk: Disk;
  path: string;
  article: Article;
  format: ExportFormat;
  /** Where the files of its pictures come from. */
  media: PictureSource;
  /** `new` where an existing file must not be replaced; `overwrite` where its replacing was agreed to. */
  target: Extract<Target, { kind: "new" | "overwrite" }>;
}

/** The number of lines compared, or the refusal of a text that does not say what the article says. */
function mustMatch(article: Article, format: ExportFormat, text: string, pictures: PictureAddress): number {
  const check = checkExport(article, format, text, pictures);
  if (check.ok) return check.blocks;
  const codes = check.problems.map((problem) => problem.what).join(", ");
  throw new MidadError("export-check", `${format} differs from the article: ${codes}`);
}

/**
 * Exports to a file: checked before anything is replaced by it, written durably, and read back from
 * the disk and checked again. A file that fails its check is not left behind. Its pictures lie in a
 * folder beside it, and are there before it.
 * @throws MidadError `export-check`, and all of `saveDurably`'s
 */
export async function writeExport(job: ExportJob): Promise<Omit<Exported, "text"> & { blocks: number }> {
  const { disk, path, article, format, media, target } = job;
  const present = format === "text" ? new Set<string>() : await presentIn(media, mediaOf(article));
  const pictures = picturesBeside(basename(path), present);
  const { text, leftOut, notes } = exportArticle(article, format, { layout: newsLayout, now: new Date(), pictures });
  mustMatch(article, format, text, pictures);
  await writePictures(disk, join(dirname(path), picturesFolder(basename(path))), media, present);
  const saved = await saveDurably({ disk, path, bytes: new TextEncoder().encode(text), target });
  const written = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await disk.readFile(saved.path));
  try {
    return { leftOut, notes, blocks: mustMatch(article, format, written, pictures) };
  } catch (error) {
    await disk.unlink(saved.path);
    throw error;
  }
}
