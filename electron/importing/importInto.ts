import type { Library } from "../library/library.ts";
import { type ImportDesk, type ImportedFile, importFile } from "./importFile.ts";

/**
 * A file as a new piece of a library. Its pictures are there, durably, before it names them.
 * @throws MidadError as `importFile`, `MediaStore.add` and `Library.create` do
 */
export async function importInto(
  library: Library,
  name: string,
  bytes: Uint8Array,
  desk: ImportDesk,
): Promise<ImportedFile> {
  const imported = await importFile(name, bytes, desk);
  for (const picture of imported.pictures) await library.media.add(picture);
  await library.create(imported.article);
  return imported;
}
