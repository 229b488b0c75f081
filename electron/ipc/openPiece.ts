import type { Opened } from "../../core/contract/opened.ts";
import type { Desk } from "./desk.ts";

/** Opens a piece for the window, and keeps as a version what its opening may lead to losing. */
export async function openPiece({ opening, keeper }: Desk, id: string, whole: boolean): Promise<Opened> {
  const { opened, fileText, copyText } = await opening.open(id, whole);
  if (fileText !== null) keeper.opened(id, fileText);
  // Shown by its words alone, the copy's formatting would be gone with the next copy.
  if (copyText !== null && opened.recovered === "plain") void keeper.keep(copyText, "recovered");
  return opened;
}
