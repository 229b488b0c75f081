import { dirname, resolve } from "node:path";
import type { Article } from "../../../core/article/article.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import { type ExportReport, exportArticle, exportReport } from "../../../core/exporting/exportArticle.ts";
import type { ExportContext } from "../../../core/exporting/exporter.ts";
import type { ExportFormat } from "../../../core/exporting/exportFormats.ts";
import { noPictures } from "../../../core/exporting/pictures.ts";
import type { Publication } from "../../../core/settings/publications.ts";
import type { PathTaker } from "../../exporting/freePaths.ts";
import { mediaNear } from "../../exporting/mediaNear.ts";
import { mustMatch } from "../../exporting/writeExport.ts";
import { writeNamed } from "../../exporting/writeNamed.ts";
import { type Look, lookFor } from "../../layouts/lookFor.ts";
import { readArticle } from "../../library/readArticle.ts";
import { PictureStudio } from "../../pictures/pictureStudio.ts";
import { plainDecoder } from "../../pictures/plainDecoder.ts";
import type { Io } from "../io.ts";
import { layoutOption } from "../layoutOption.ts";
import { publicationOption } from "../publicationOption.ts";
import type { CliStrings } from "../strings/ar.ts";
import type { ExportPlan } from "./exportPlan.ts";

/** What exporting meets of the outside; a pipe is there where the plan has one. */
export type ExportIo = Pick<Io, "disk" | "cwd" | "home" | "env"> & Partial<Pick<Io, "out">>;

/** A piece to export. */
export interface PieceJob {
  /** As typed. */
  file: string;
  takePath: PathTaker;
  /** Says a sentence about it. */
  tell(sentence: string): void;
  /** Writes a line of results. */
  out(line: string): void;
}

async function openPiece(io: ExportIo, file: string): Promise<Article> {
  const read = await readArticle(io.disk, resolve(io.cwd, file));
  if (!read.ok) throw new MidadError(read.problem, "an article that cannot be read");
  return read.article;
}

/** A file's content for standard output: the same check as a file gets, before a byte of it leaves. */
async function piped(article: Article, format: ExportFormat, look: Look, publication: Publication | null) {
  const context: ExportContext = {
    ...look,
    now: new Date(),
    publication,
    pictures: noPictures,
    readPicture: () => Promise.reject(new MidadError("not-found", "no pictures in a pipe")),
  };
  const content = await exportArticle(article, format, context);
  await mustMatch(article, format, content, context);
  return { content, report: exportReport(article, format, context) };
}

function report({ tell }: Pick<PieceJob, "tell">, say: CliStrings, { leftOut, notes }: ExportReport): void {
  if (leftOut.length > 0) tell(say.leftOut(leftOut.map((field) => say.omissions[field])));
  for (const { code, text } of notes) tell(say.notes[code](text));
}

/**
 * Exports pieces by a plan, one a call, and says what is to be known of each.
 * @param first the first of the files, whose library the plan's layout is looked for in
 * @throws UsageError for a layout or a publication that is not there
 */
export async function exportWork(plan: ExportPlan, first: string, io: ExportIo, say: CliStrings) {
  const layoutsOf = await layoutOption(plan.layout, first, io, say);
  const publishedIn = await publicationOption(plan.publication, io, say);
  // One for the whole run: pieces often share their pictures.
  const studio = new PictureStudio(plainDecoder);
  const { format, force, choices: options } = plan;
  return async ({ file, takePath, tell, out }: PieceJob): Promise<void> => {
    const article = await openPiece(io, file);
    const look = await lookFor(format, layoutsOf(article, file), options.fonts);
    const publication = publishedIn(article);
    if (plan.out === "-") {
      const made = await piped(article, format, look, publication);
      await io.out?.(made.content);
      return report({ tell }, say, made.report);
    }
    const media = mediaNear(io.disk, dirname(resolve(io.cwd, file)));
    const job = { disk: io.disk, force, article, format, ...look, media, studio, options, publication };
    const { path, ...rest } = await writeNamed({ ...job, takePath });
    out(path);
    report({ tell }, say, rest);
  };
}
