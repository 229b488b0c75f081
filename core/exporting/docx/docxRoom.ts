import type { Direction } from "../../article/direction.ts";
import type { ListBook } from "./listBook.ts";
import type { WordPicture } from "./wordPicture.ts";

/** What the makers of blocks share while one file is made. */
export interface DocxRoom {
  /** The direction of the article. */
  direction: Direction;
  /** BCP 47. */
  language: string;
  lists: ListBook;
  /** By the name of their file; those that cannot stand in a Word file are not here. */
  pictures: ReadonlyMap<string, WordPicture>;
  /** The next number of a drawing; Word wants them to be unique in a file. */
  drawing(): number;
}
