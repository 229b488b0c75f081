import { basename } from "node:path";
import { dialog } from "electron";
import type { CallOutput } from "../../../core/contract/calls.ts";
import type { Handlers } from "../../../core/contract/dispatcher.ts";
import { type ErrorCode, MidadError } from "../../../core/contract/errors.ts";
import { importInto } from "../../importing/importInto.ts";
import { picturesBeside } from "../../importing/picturesBeside.ts";
import { readCapped } from "../../importing/readCapped.ts";
import { readerInWorker } from "../../importing/readInWorker.ts";
import type { BesideReader } from "../../importing/settleAttachments.ts";
import { withDiskFailures } from "../../library/diskFailure.ts";
import { systemStrings } from "../../strings.ts";
import type { Desk } from "../desk.ts";

interface Source {
  name: string;
  bytes(): Promise<Uint8Array>;
  beside?: BesideReader;
}

const read = readerInWorker();

/** Imports each source on its own: one that cannot be read is named and does not stop the others. */
async function importSources(desk: Desk, sources: readonly Source[]): Promise<CallOutput<"import.choose">> {
  const imported: CallOutput<"import.choose">["imported"] = [];
  const failed: { name: string; code: ErrorCode }[] = [];
  const finished = await desk.tasks.each(sources, async ({ name, bytes, beside }) => {
    try {
      const { sections, agencies, interfaceLanguage: language } = desk.store.settings();
      const content = await withDiskFailures(bytes, "not-found");
      const file = { name, bytes: content, ...(beside && { beside }) };
      const lists = { sections, agencies, language };
      const { article, salvaged, missingPictures, dropped } = await importInto(desk.place.library, file, lists, read);
      imported.push({ id: article.id, name, salvaged, missingPictures, dropped: [...dropped] });
    } catch (error) {
      desk.log(`import failed: ${error instanceof Error ? error.message : String(error)}`);
      failed.push({ name, code: error instanceof MidadError ? error.failure.code : "internal" });
    }
  });
  return { imported, failed, cancelled: !finished };
}

/** Files by their paths, read when their turn comes. */
function sourcesAt(desk: Desk, paths: readonly string[]): Source[] {
  return paths.map((path) => ({
    name: basename(path),
    bytes: () => readCapped(desk.disk, path),
    beside: picturesBeside(desk.disk, path),
  }));
}

export function importHandlers(desk: Desk): Pick<Handlers, "import.choose" | "import.files" | "files.given"> {
  return {
    async "files.given"() {
      const paths = desk.given.take();
      if (paths.length === 0) return { imported: [], failed: [], cancelled: false, shown: [] };
      const ids = await Promise.all(paths.map((path) => desk.place.library.idAt(path)));
      const outside = paths.filter((_, index) => ids[index] === null);
      return { ...(await importSources(desk, sourcesAt(desk, outside))), shown: ids.filter((id) => id !== null) };
    },
    async "import.choose"() {
      const say = systemStrings(desk.store.settings().interfaceLanguage);
      const { filePaths } = await dialog.showOpenDialog(desk.window(), {
        title: say.importFiles,
        filters: [
          {
            name: say.textFiles,
            extensions: [
              "txt",
              "text",
              "docx",
              "html",
              "htm",
              "xhtml",
              "md",
              "markdown",
              "json",
              "ninjs",
              "midad",
              "midadz",
            ],
          },
        ],
        properties: ["openFile", "multiSelections"],
      });
      return importSources(desk, sourcesAt(desk, filePaths));
    },
    async "import.files"({ files }) {
      return importSources(
        desk,
        files.map(({ name, bytes }) => ({ name, bytes: async () => bytes })),
      );
    },
  };
}
