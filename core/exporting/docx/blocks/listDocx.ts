import type { Paragraph } from "docx";
import type { Direction, List } from "../../../article/blocks.ts";
import type { DocxRoom } from "../docxRoom.ts";
import { lineDocx } from "../lineDocx.ts";
import { deepestLevel } from "../listBook.ts";

/** A list, with those nested under its items; empty items stay, for the numbers of the others. */
export function listDocx(list: List, inherited: Direction, room: DocxRoom, depth = 0): Paragraph[] {
  const base = list.direction ?? inherited;
  const level = Math.min(depth, deepestLevel);
  const referenceOf = room.lists.add(list, level);
  return list.items.flatMap(({ content, direction = base, list: nested }, index) => {
    const numbering = { reference: referenceOf(index), level };
    const own = lineDocx("ListParagraph", content, direction, { numbering });
    return nested ? [own, ...listDocx(nested, direction, room, depth + 1)] : [own];
  });
}
