import type { ForeignReader } from "../../core/importing/readForeign.ts";
import type { Library } from "../library/library.ts";
import { type ImportDesk, type ImportedFile, importFile } from "./importFile.ts";
import { nothingBeside } from "./picturesBeside.ts";
import { type BesideReader, settleAttachments } from "./settleAttachments.ts";

export interface FileToImport {
  name: string;
  bytes: Uint8Array;
  beside?: BesideReader;
}

/**
 * A file as a new piece of a library. Its pictures are there, durably, before it names them.
 * @throws MidadError as `importFile`, `MediaStore.add` and `Library.create` do
 */
export async function importInto(
  library: Library,
  { name, bytes, beside = nothingBeside }: FileToImport,
  desk: ImportDesk,
  read: ForeignReader,
): Promise<ImportedFile> {
  const imported = await importFile(name, bytes, desk, read);
  for (const picture of imported.pictures) await library.media.add(picture);
  const settled = { ...imported, ...(await settleAttachments(imported, library.media, beside)) };
  await library.create(settled.article);
  return settled;
}
