import { basename, resolve } from "node:path";
import { bodyText } from "../../../core/article/article.ts";
import { importInto } from "../../importing/importInto.ts";
import { picturesBeside } from "../../importing/picturesBeside.ts";
import { readCapped } from "../../importing/readCapped.ts";
import { readSettings } from "../../settings/readSettings.ts";
import { eachFile } from "../eachFile.ts";
import type { ExitCode } from "../exitCodes.ts";
import type { Io } from "../io.ts";
import { readOptions } from "../readOptions.ts";
import type { CliStrings } from "../strings/ar.ts";
import { UsageError } from "../usageError.ts";
import { withLibrary } from "../withLibrary.ts";

/** `import FILE… --library DIR`: each file a new article; prints the paths of the articles. */
export async function importCommand(args: readonly string[], io: Io, say: CliStrings): Promise<ExitCode> {
  const { options, files } = readOptions(args, { library: { type: "string" } }, say);
  if (files.length === 0) throw new UsageError(say.noFiles);
  const { sections, agencies } = await readSettings(io);
  return withLibrary(io, say, { folder: options.library, create: true }, (library) =>
    eachFile(files, io, say, 1, async ({ file, tell, out }) => {
      const path = resolve(io.cwd, file);
      const bytes = await readCapped(io.disk, path);
      const given = { name: basename(file), bytes, beside: picturesBeside(io.disk, path) };
      const lists = { sections, agencies, language: say.language };
      const { article, salvaged, missingPictures, dropped } = await importInto(library, given, lists, io.readForeign);
      out(library.path(article.id));
      if (salvaged) tell(say.salvaged);
      if (missingPictures > 0) tell(say.missingPictures(missingPictures));
      if (dropped.length > 0) tell(say.dropped(dropped));
      if (`${article.headline}${bodyText(article)}`.includes("\ufffd")) tell(say.lostLetters);
      const removed = article.setAside.map(({ text }) => text);
      if (removed.length > 0) tell(say.setAside(removed));
    }),
  );
}
