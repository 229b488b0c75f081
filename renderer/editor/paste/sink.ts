import type { Block, Direction, Heading, List, ListItem } from "../../../core/article/blocks.ts";
import { type Inline, inlineText, type Mark } from "../../../core/article/inline.ts";
import { deepestList } from "../blocks/deepestList.ts";
import { type Piece, paragraphsOf } from "./lines.ts";
import { ownDirection } from "./ownDirection.ts";

/** What the block at hand is, from the elements around it. */
export interface Frame {
  kind: "paragraph" | "quote" | Heading["level"];
  /** The `dir` that the source gave. */
  dir: Direction | null;
}

/**
 * The direction a block keeps: the source's, where the block's own letters agree and it differs from
 * what is around it. Google Docs and Word write `dir="ltr"` on everything.
 */
export function keptDirection(dir: Direction | null, text: string, base: Direction): { direction?: Direction } {
  return dir !== null && dir !== base && dir === ownDirection(text) ? { direction: dir } : {};
}

/** A heading is bold by itself. */
function withoutMark(content: readonly Inline[], mark: Mark): Inline[] {
  const plain = <T extends Inline>(node: T): T => {
    if (node.type === "link") return { ...node, content: node.content.map(plain) };
    if (node.type !== "text" || !node.marks?.includes(mark)) return node;
    const { marks, ...rest } = node;
    const left = marks.filter((one) => one !== mark);
    return (left.length === 0 ? rest : { ...node, marks: left }) as T;
  };
  return content.map(plain);
}

/** Gathers pieces into blocks. */
export class Sink {
  readonly blocks: Block[] = [];
  #pieces: Piece[] = [];
  #frame: Frame | null = null;
  #wordList: List | null = null;

  constructor(readonly base: Direction) {}

  add(piece: Piece, frame: Frame): void {
    this.#frame ??= frame;
    this.#pieces.push(piece);
  }

  /** Ends the block at hand, if there is one. */
  end(): void {
    const frame = this.#frame;
    const paragraphs = paragraphsOf(this.#pieces);
    this.#pieces = [];
    this.#frame = null;
    if (frame) for (const content of paragraphs) this.#put(frame, content);
  }

  block(block: Block): void {
    this.end();
    this.blocks.push(block);
  }

  #put({ kind, dir }: Frame, content: Inline[]): void {
    const direction = keptDirection(dir, inlineText(content), this.base);
    if (typeof kind === "number") {
      this.blocks.push({ type: "heading", level: kind, ...direction, content: withoutMark(content, "bold") });
    } else {
      this.blocks.push({ type: kind, ...direction, content });
    }
  }

  /** A paragraph that Word means as an item of a list at `level`, from 1. */
  wordItem(level: number, ordered: boolean, item: ListItem): void {
    this.end();
    const current = this.#wordList;
    let list: List | null =
      current && this.blocks.at(-1) === current && (level > 1 || current.ordered === ordered) ? current : null;
    if (!list) {
      list = { type: "list", ordered, items: [] };
      this.#wordList = list;
      this.blocks.push(list);
    }
    for (let depth = 1, last = list.items.at(-1); last && depth < Math.min(level, deepestList); depth++) {
      last.list ??= { type: "list", ordered, items: [] };
      list = last.list;
      last = list.items.at(-1);
    }
    list.items.push(item);
  }
}
