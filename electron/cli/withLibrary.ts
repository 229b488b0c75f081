import { join, resolve } from "node:path";
import { displayPath } from "../../core/arabic/fileName.ts";
import { documentsFolder } from "../library/documentsFolder.ts";
import { defaultLibraryName } from "../library/firstStart.ts";
import { type Library, openLibrary } from "../library/library.ts";
import { type ExitCode, exitCodes } from "./exitCodes.ts";
import { failureSentence } from "./failureSentence.ts";
import type { Io } from "./io.ts";
import type { CliStrings } from "./strings/ar.ts";

interface Wanted {
  /** As typed; the app's own default where nothing was. */
  folder: string | undefined;
  /** Makes the folder where it is missing. */
  create: boolean;
}

async function folderOf(io: Io, folder: string | undefined): Promise<string> {
  return folder === undefined ? join(await documentsFolder(io), defaultLibraryName) : resolve(io.cwd, folder);
}

/** Does `work` with the library and closes it again; a library that cannot be reached is said and has its own code. */
export async function withLibrary(
  io: Io,
  say: CliStrings,
  { folder, create }: Wanted,
  work: (library: Library) => Promise<ExitCode>,
): Promise<ExitCode> {
  const place = await folderOf(io, folder);
  const away = async (why: string) => {
    await io.err(`midad: ${say.about(displayPath(place), why)}\n`);
    return exitCodes.noLibrary;
  };
  let library: Library;
  try {
    library = await openLibrary({ folder: place, disk: io.disk, log: () => {}, create });
  } catch (error) {
    return away(failureSentence(error, say));
  }
  try {
    if (library.state().state === "offline") return await away(say.errors["offline-library"]);
    return await work(library);
  } finally {
    await library.close();
  }
}
