import { join } from "node:path";
import welcome from "../../assets/samples/welcome.midad?raw";
import { parseArticle } from "../../core/article/articleFile.ts";
import type { SettingsStore } from "../settings/settingsStore.ts";
import { LibraryPlace, type PlaceOptions } from "./libraryPlace.ts";

/** The library's folder inside the user's documents, until the journalist chooses another. */
export const defaultLibraryName = "Midad";

/**
 * Opens the library, on the very first start with a finished sample in it, and asks nothing. Only
 * the default folder of a first start is made; a chosen folder that is gone may be on a disk that
 * is not plugged in, and is shown as offline instead.
 */
export async function openFirstLibrary(
  store: SettingsStore,
  documents: string,
  options: PlaceOptions,
): Promise<LibraryPlace> {
  const known = store.get("libraryFolder");
  if (known !== null) return LibraryPlace.open(known, options, false);
  const folder = join(documents, defaultLibraryName);
  const place = await LibraryPlace.open(folder, options, true);
  store.set("libraryFolder", folder);
  const sample = parseArticle(welcome);
  if (sample.ok && (await place.library.isEmpty())) {
    await place.library.create(sample.article);
    store.change({ lastArticle: sample.article.id });
  }
  return place;
}
