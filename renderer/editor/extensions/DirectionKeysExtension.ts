import { configExtension, defineExtension, KeyboardShortcutsExtension } from "@lexical/extension";
import {
  COMMAND_PRIORITY_EDITOR,
  CONTROL_OR_META,
  createCommand,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
  registerEventListener,
} from "lexical";
import type { Direction } from "../../../core/article/blocks.ts";
import { $setDirection } from "../blocks/directionOfBlock.ts";
import { commandTag } from "./EditsExtension.ts";

const TURN_RTL_COMMAND: LexicalCommand<KeyboardEvent> = createCommand("TURN_RTL_COMMAND");
const TURN_LTR_COMMAND: LexicalCommand<KeyboardEvent> = createCommand("TURN_LTR_COMMAND");

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

const keys = (key: string, command: LexicalCommand<KeyboardEvent>) => ({
  key,
  modifiers: { ...CONTROL_OR_META, shiftKey: true },
  command,
});

/** The keys that turn a block: Ctrl with the Shift of the side it begins on, or Ctrl+Shift+D and +A. */
export const DirectionKeysExtension = defineExtension({
  name: "midad/direction-keys",
  dependencies: [
    configExtension(KeyboardShortcutsExtension, {
      shortcuts: { turnRtl: keys("d", TURN_RTL_COMMAND), turnLtr: keys("a", TURN_LTR_COMMAND) },
    }),
  ],
  register(editor) {
    const turn = (command: LexicalCommand<KeyboardEvent>, direction: Direction) =>
      editor.registerCommand(
        command,
        () => {
          $setDirection(direction);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      );
    return mergeRegister(
      turn(TURN_RTL_COMMAND, "rtl"),
      turn(TURN_LTR_COMMAND, "ltr"),
      editor.registerRootListener((root) => (root ? listenForShifts(editor, root) : undefined)),
    );
  },
});
