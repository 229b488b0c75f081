import { GripVertical } from "lucide-react";
import { type PointerEvent, type RefObject, useState } from "react";
import { useStrings } from "../../strings/useStrings.ts";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import { icon } from "../../ui/icon.ts";
import type { WindowPlace } from "../../ui/WindowAnchor.tsx";
import type { ArticleEditor } from "../createArticleEditor.ts";
import styles from "./BlockHandle.module.css";
import { type Drop, dragBlock } from "./dragBlock.ts";
import { useBlockChoices } from "./useBlockChoices.ts";
import { useHoveredBlock } from "./useHoveredBlock.ts";

interface Handled {
  key: string;
  top: number;
  /** Where its menu is open. */
  place: WindowPlace | null;
}

/**
 * The handle in the margin beside the block under the pointer: dragged it moves the block, clicked it
 * opens a menu. The keyboard has the same in the commands.
 */
export function BlockHandle({ editor, frame }: { editor: ArticleEditor; frame: RefObject<HTMLElement | null> }) {
  const { t } = useStrings();
  const [held, setHeld] = useState<Handled | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const hovered = useHoveredBlock(editor, frame, held !== null);
  const groups = useBlockChoices();
  const shown = held ?? hovered;

  function onPointerDown(event: PointerEvent<HTMLButtonElement>) {
    const root = frame.current?.querySelector<HTMLElement>("[contenteditable]");
    if (!shown || !root || event.button !== 0) return;
    const { key, top } = shown;
    const box = event.currentTarget.getBoundingClientRect();
    setHeld({ key, top, place: null });
    dragBlock(event.nativeEvent, {
      editor,
      key,
      root,
      onDrop: setDrop,
      onEnd(how) {
        if (how === "clicked") editor.blocks.select(key);
        setHeld(how === "clicked" ? { key, top, place: { x: box.x, y: box.bottom } } : null);
      },
    });
  }

  function close() {
    setHeld(null);
    editor.focus();
  }

  return (
    <>
      {shown && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("menus.handle")}
          aria-haspopup="menu"
          aria-expanded={held?.place != null}
          title={t("menus.handleHint")}
          className={styles.handle}
          style={{ top: `${shown.top}px` }}
          // The caret stays in the text.
          onMouseDown={(event) => event.preventDefault()}
          onPointerDown={onPointerDown}
        >
          <GripVertical {...icon} aria-hidden />
        </button>
      )}
      {drop && <DropLine line={drop.line} frame={frame} />}
      <ContextMenu
        label={t("menus.block")}
        groups={groups}
        place={held?.place ?? null}
        onClose={close}
        onChoose={editor.run}
      />
    </>
  );
}

function DropLine({ line, frame }: { line: number; frame: RefObject<HTMLElement | null> }) {
  const top = line - (frame.current?.getBoundingClientRect().top ?? 0);
  return <div aria-hidden data-drop-line className={styles.line} style={{ top: `${top}px` }} />;
}
