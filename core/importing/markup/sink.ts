import { ownDirection } from "../../arabic/ownDirection.ts";
import type { Block, Direction, Heading, List, ListItem } from "../../article/blocks.ts";
import { deepestList } from "../../article/deepestList.ts";
import { type Inline, inlineText } from "../../article/inline.ts";
import { withoutMark } from "../../article/withoutMark.ts";
import { type Piece, paragraphsOf } from "./lines.ts";

/** What the block at hand is, from the elements around it. */
export interface Frame {
  kind: "paragraph" | "quote" | "pullQuote" | Heading["level"];
  /** The `dir` that the source gave. */
  dir: Direction | null;
}

/** What the blocks stand on. */
export interface Ground {
  /** The direction of the article. */
  direction: Direction;
  /** Whether a `dir` means what it says even against the letters: true of pages that we wrote. */
  isOwn: boolean;
}

/**
 * The direction a block keeps: the source's, where the block's own letters agree and it differs from
 * what is around it. Google Docs and Word write `dir="ltr"` on everything.
 */
export function keptDirection(dir: Direction | null, text: string, ground: Ground): { direction?: Direction } {
  const isMeant = dir !== null && dir !== ground.direction && (ground.isOwn || dir === ownDirection(text));
  return isMeant ? { direction: dir } : {};
}

/** What stands in a block that has a direction; where a `dir` means what it says, it is by that one that others differ. */
export function groundWithin(ground: Ground, dir: Direction | null): Ground {
  return ground.isOwn && dir !== null ? { ...ground, direction: dir } : ground;
}

/** An item of a list whose source wrote it without the list. */
export interface LooseItem {
  /** From 1. */
  level: number;
  ordered: boolean;
  /** The number that its list begins with, where it is the first. */
  start: number;
  /** Names the list in its source; items of another one begin a new list. */
  list: string;
  item: ListItem;
}

/** Gathers pieces into blocks. */
export class Sink {
  readonly blocks: Block[] = [];
  #pieces: Piece[] = [];
  #frame: Frame | null = null;
  #loose: { list: List; name: string } | null = null;

  constructor(readonly ground: Ground) {}

  add(piece: Piece, frame: Frame): void {
    this.#frame ??= frame;
    this.#pieces.push(piece);
  }

  /** Ends the block at hand, if there is one. */
  end(): void {
    const frame = this.#frame;
    const paragraphs = paragraphsOf(this.#pieces, this.ground.isOwn);
    this.#pieces = [];
    this.#frame = null;
    if (frame) for (const content of paragraphs) this.#put(frame, content);
  }

  block(...blocks: Block[]): void {
    this.end();
    this.blocks.push(...blocks);
  }

  #put({ kind, dir }: Frame, content: Inline[]): void {
    const direction = keptDirection(dir, inlineText(content), this.ground);
    if (typeof kind === "number") {
      const shown = this.ground.isOwn ? content : withoutMark(content, "bold");
      this.blocks.push({ type: "heading", level: kind, ...direction, content: shown });
    } else {
      this.blocks.push({ type: kind, ...direction, content });
    }
  }

  /** The list that the last block is, where a loose item of that name goes on with it. */
  #looseList({ level, ordered, start, list: name }: LooseItem): List {
    const current = this.#loose;
    const goesOn = current && this.blocks.at(-1) === current.list && current.name === name;
    if (goesOn && (level > 1 || current.list.ordered === ordered)) return current.list;
    const list: List = { type: "list", ordered, ...(level === 1 && start !== 1 && { start }), items: [] };
    this.#loose = { list, name };
    this.blocks.push(list);
    return list;
  }

  looseItem(loose: LooseItem): void {
    this.end();
    const { level, ordered, start, item } = loose;
    let list = this.#looseList(loose);
    for (let depth = 1, last = list.items.at(-1); last && depth < Math.min(level, deepestList); depth++) {
      last.list ??= { type: "list", ordered, ...(start !== 1 && { start }), items: [] };
      list = last.list;
      last = list.items.at(-1);
    }
    list.items.push(item);
  }
}
