import { dirname, resolve } from "node:path";
import type { Article } from "../../../core/article/article.ts";
import { MidadError } from "../../../core/contract/errors.ts";
import { type ExportReport, exportArticle, exportReport } from "../../../core/exporting/exportArticle.ts";
import type { ExportContext } from "../../../core/exporting/exporter.ts";
import { type ExportFormat, exportFormatNames } from "../../../core/exporting/exportFormats.ts";
import {
  defaultExportOptions,
  type ExportOptions,
  exportOptionsSchema,
} from "../../../core/exporting/exportOptions.ts";
import { noPictures } from "../../../core/exporting/pictures.ts";
import type { Publication } from "../../../core/settings/publications.ts";
import { mediaNear } from "../../exporting/mediaNear.ts";
import { mustMatch } from "../../exporting/writeExport.ts";
import { writeNamed } from "../../exporting/writeNamed.ts";
import { type Look, lookFor } from "../../layouts/lookFor.ts";
import { makeFolders } from "../../library/folders.ts";
import { readArticle } from "../../library/readArticle.ts";
import { PictureStudio } from "../../pictures/pictureStudio.ts";
import { plainDecoder } from "../../pictures/plainDecoder.ts";
import { eachFile, type Given } from "../eachFile.ts";
import type { ExitCode } from "../exitCodes.ts";
import type { Io } from "../io.ts";
import { layoutOption } from "../layoutOption.ts";
import { piecesIn } from "../piecesIn.ts";
import { publicationOption } from "../publicationOption.ts";
import { readOptions } from "../readOptions.ts";
import type { CliStrings } from "../strings/ar.ts";
import { UsageError } from "../usageError.ts";

const exportChoices = exportOptionsSchema.shape;

const optionTable = {
  format: { type: "string" },
  layout: { type: "string" },
  fonts: { type: "boolean" },
  out: { type: "string" },
  publication: { type: "string" },
  pictures: { type: "string" },
  "picture-format": { type: "string" },
  metadata: { type: "string" },
  force: { type: "boolean" },
} as const;

interface Plan {
  format: ExportFormat;
  /** As typed. */
  layout: string | undefined;
  /** As typed. */
  publication: string | undefined;
  /** The folder, or `-` for standard output. */
  out: string;
  force: boolean;
  choices: ExportOptions;
  files: string[];
}

function oneOf<Value extends string>(name: string, known: readonly Value[], asked: string, say: CliStrings): Value {
  const value = known.find((one) => one === asked);
  if (value === undefined) throw new UsageError(say.unknownValue(name, asked, known));
  return value;
}

/** One for the whole run: pieces often share their pictures. */
const studio = new PictureStudio(plainDecoder);

function readPlan(args: readonly string[], say: CliStrings): Plan {
  const { options, files } = readOptions(args, optionTable, say);
  const { format: asked = "html", layout, fonts = false, out = ".", force = false } = options;
  const { pictures, "picture-format": pictureFormat, metadata, publication } = options;
  const format = exportFormatNames.find((known) => known === asked);
  if (!format) throw new UsageError(say.unknownFormat(asked));
  const choices: ExportOptions = {
    // Looked for by the command itself, which knows where the pieces lie.
    layout: null,
    fonts,
    pictures: oneOf("pictures", exportChoices.pictures.options, pictures ?? defaultExportOptions.pictures, say),
    pictureFormat: oneOf(
      "picture-format",
      exportChoices.pictureFormat.options,
      pictureFormat ?? defaultExportOptions.pictureFormat,
      say,
    ),
    metadata: oneOf("metadata", exportChoices.metadata.options, metadata ?? defaultExportOptions.metadata, say),
  };
  if (files.length === 0) throw new UsageError(say.noFiles);
  return { format, layout, publication, out, force, choices, files };
}

async function openPiece(io: Io, file: string): Promise<Article> {
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

function report({ tell }: Pick<Given, "tell">, say: CliStrings, { leftOut, notes }: ExportReport): void {
  if (leftOut.length > 0) tell(say.leftOut(leftOut.map((field) => say.omissions[field])));
  for (const { code, text } of notes) tell(say.notes[code](text));
}

/** `export PIECE.midad|DIR… --format … --out DIR`: prints the paths of the files, each read back and compared. */
export async function exportCommand(args: readonly string[], io: Io, say: CliStrings): Promise<ExitCode> {
  const plan = readPlan(args, say);
  const files = await piecesIn(plan.files, io);
  if (plan.out === "-" && files.length > 1) throw new UsageError(say.oneToStdout);
  const layoutsOf = await layoutOption(plan.layout, files, io, say);
  const publishedIn = await publicationOption(plan.publication, io, say);
  const written = new Set<string>();
  if (plan.out !== "-") await makeFolders(io.disk, resolve(io.cwd, plan.out));
  return eachFile(files, io, say, async ({ file, tell, out }) => {
    const article = await openPiece(io, file);
    const look = await lookFor(plan.format, layoutsOf(article, file), plan.choices.fonts);
    if (plan.out === "-") {
      const made = await piped(article, plan.format, look, publishedIn(article));
      await io.out(made.content);
      report({ tell }, say, made.report);
      return;
    }
    const media = mediaNear(io.disk, dirname(resolve(io.cwd, file)));
    const { format, force, choices: options } = plan;
    const folder = resolve(io.cwd, plan.out);
    const job = { disk: io.disk, folder, force, article, format, ...look, media, studio, options };
    const publication = publishedIn(article);
    return async () => {
      const { path, ...rest } = await writeNamed({ ...job, publication, written });
      out(path);
      report({ tell }, say, rest);
    };
  });
}
