import { defineExtension } from "@lexical/extension";
import { type LexicalEditor, mergeRegister, registerEventListener } from "lexical";
import type { Direction } from "../../../core/article/blocks.ts";
import { $setDirection } from "../blocks/setDirection.ts";
import { commandTag } from "./EditsExtension.ts";

const sides: Readonly<Record<string, Direction>> = { ShiftRight: "rtl", ShiftLeft: "ltr" };

/**
 * Ctrl and one Shift, pressed and let go with nothing between, as Word and LibreOffice have it. Only
 * letting go tells: until then it may become Ctrl+Shift+K.
 */
function listenForShifts(editor: LexicalEditor, root: HTMLElement): () => void {
  let armed: Direction | null = null;
  const disarm = () => {
    armed = null;
  };
  let side: Direction | null = null;
  const onDown = (event: KeyboardEvent) => {
    if (event.repeat && (event.key === "Shift" || event.key === "Control")) return;
    const pressed = sides[event.code] ?? (event.key === "Control" ? side : null);
    side = event.key === "Shift" || event.key === "Control" ? pressed : null;
    armed = event.ctrlKey && event.shiftKey && !event.altKey && !event.metaKey ? side : null;
  };
  const onUp = (event: KeyboardEvent) => {
    const direction = armed;
    disarm();
    if (event.key === "Shift") side = null;
    if (direction === null || (event.key !== "Shift" && event.key !== "Control")) return;
    editor.update(() => $setDirection(direction), { discrete: true, tag: commandTag });
  };
  return mergeRegister(
    registerEventListener(root, "keydown", onDown),
    registerEventListener(root, "keyup", onUp),
    registerEventListener(root, "pointerdown", disarm),
    registerEventListener(root, "blur", disarm),
  );
}

/** Ctrl with the Shift of the side on which a line begins, which the command list cannot say as keys. */
export const DirectionKeysExtension = defineExtension({
  name: "midad/direction-keys",
  register: (editor) => editor.registerRootListener((root) => (root ? listenForShifts(editor, root) : undefined)),
});
