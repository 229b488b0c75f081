import { join } from "node:path";
import { MidadError } from "../../core/contract/errors.ts";
import type { Layout, LayoutFile } from "../../core/exporting/layouts/layout.ts";
import { withMakersNote } from "../../core/exporting/layouts/makersNote.ts";
import { type Disk, systemCode } from "../library/disk.ts";
import { withDiskFailures } from "../library/diskFailure.ts";
import { makeFolders } from "../library/folders.ts";
import { saveDurably } from "../library/saveDurably.ts";
import { layoutsFolder } from "./ownLayouts.ts";

/** More copies of one layout than anybody makes. */
const lastNumber = 1000;

/** The facts of a copy, with a number to tell it from what it was made from. */
function factsOf({ name, for: use, size, widest }: Layout, number: number): LayoutFile {
  const bare = (words: string) => words.replace(/ \d+$/, "");
  const names = { ar: `${bare(name.ar)} ${number}`, en: `${bare(name.en)} ${number}` };
  const pictures = { widest };
  return use === "card" && size
    ? { name: names, for: use, size, pictures }
    : { name: names, for: use === "card" ? "page" : use, pictures };
}

async function makeFree(disk: Disk, layouts: string, base: string, taken: readonly string[]) {
  for (let number = 2; number < lastNumber; number++) {
    const id = `${base}-${number}`;
    if (taken.includes(id)) continue;
    const folder = join(layouts, id);
    try {
      await disk.makeFolder(folder);
      return { id, folder, number };
    } catch (error) {
      if (systemCode(error) !== "EEXIST") throw error;
    }
  }
  throw new MidadError("conflict", "no free name for a layout");
}

/**
 * Makes a layout of the library's own from another, under the first free name.
 * @param library the real path of the library's folder
 * @param taken ids that a copy must not have
 * @returns its id and folder
 * @throws MidadError all of `saveDurably`'s
 */
export async function copyLayout(
  disk: Disk,
  library: string,
  layout: Layout,
  taken: readonly string[],
): Promise<{ id: string; folder: string }> {
  const layouts = join(library, layoutsFolder);
  const made = await withDiskFailures(async () => {
    await makeFolders(disk, layouts);
    if ((await disk.lstat(layouts)).kind !== "folder") throw new MidadError("denied", "the layouts are a link");
    return makeFree(disk, layouts, layout.id.replace(/-\d+$/, ""), taken);
  });
  const files = {
    "page.html": withMakersNote(layout.template),
    "style.css": layout.style,
    "layout.json": `${JSON.stringify(factsOf(layout, made.number), null, 2)}\n`,
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(made.folder, name);
    await saveDurably({ disk, path, bytes: new TextEncoder().encode(text), root: library, target: { kind: "new" } });
  }
  return { id: made.id, folder: made.folder };
}
