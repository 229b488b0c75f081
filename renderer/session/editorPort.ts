import type { Block, Direction } from "../../core/article/blocks.ts";

/** What the session needs of the editor, which owns the text while it is open. */
export interface EditorPort {
  /** Shows another body; a piece that comes back with the body it was left with can be undone as before. */
  load(body: readonly Block[], direction: Direction, piece: string): void;
  setDirection(direction: Direction): void;
  /** Reads the body once; never called on the way of a key. */
  read(): Block[];
  /** Replaces the body in one step that can be undone. */
  replaceAll(body: readonly Block[]): void;
  /** Called after each change the journalist made, not after `load`; `undo` is undo and redo. */
  onEdit(listener: (edit: { gesture: "typing" | "paste" | "command" | "undo" }) => void): () => void;
}
