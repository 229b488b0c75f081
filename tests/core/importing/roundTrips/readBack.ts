import type { Article } from "../../../../core/article/article.ts";
import type { ExportContext } from "../../../../core/exporting/exporter.ts";
import { exporters } from "../../../../core/exporting/exporters.ts";
import { picturesBeside } from "../../../../core/exporting/pictures.ts";
import type { FileReading } from "../../../../core/importing/fileReading.ts";
import { readForeign } from "../../../../core/importing/readForeign.ts";
import { context, id } from "../../exporting/pieces.ts";
import { png } from "../docx/wordFile.ts";
import { desk } from "../story.ts";

/** Those formats of ours that are read in again, with what they are read as. */
export const kinds = { html: "html", fragment: "html", markdown: "markdown", ninjs: "ninjs", docx: "docx" } as const;
export type ReadFormat = keyof typeof kinds;
export const readFormats = Object.keys(kinds) as ReadFormat[];

/**
 * How often each is tried: always the same few, and by hand `MIDAD_RUNS` times as many of any. A Word file takes
 * six times as long as the others.
 */
export function runsOf(format: ReadFormat, runs: number): { numRuns: number; seed?: number } {
  const times = process.env.MIDAD_RUNS;
  const numRuns = Math.ceil(Number(times ?? 1) * (format === "docx" ? runs / 6 : runs));
  return times === undefined ? { numRuns, seed: 2026 } : { numRuns };
}

/** Every picture is there: beside the file, or inside it under its name. */
const ready = { get: (file: string) => ({ file }) } as unknown as Parameters<typeof picturesBeside>[1];
export const withPictures: Partial<ExportContext> = {
  pictures: picturesBeside("خبر.html", ready),
  readPicture: async (media) => ({
    ...{ bytes: new Uint8Array([...png, ...new TextEncoder().encode(media)]), kind: "png", width: 640, height: 480 },
  }),
};

/** An article out in a format and in again. */
export async function readBack(
  article: Article,
  format: ReadFormat,
  rest: Partial<ExportContext> = {},
): Promise<FileReading> {
  const made = await exporters[format].make(article, context(rest));
  const bytes = typeof made === "string" ? new TextEncoder().encode(made) : made;
  const piece = { id, now: "2026-11-25T10:00:00+03:00" };
  const read = await readForeign({ kind: kinds[format], bytes, desk, piece });
  if (!read.ok) throw new Error(read.problem);
  return read;
}
