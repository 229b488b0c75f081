import { useRef } from "react";
import { Popover } from "react-aria-components";
import { createPortal } from "react-dom";
import styles from "./ContextMenu.module.css";
import menuStyles from "./Menu.module.css";
import { MenuList, type MenuProps } from "./Menu.tsx";

export interface Place {
  /** Pixels from the window's left and top, as pointers give them. */
  x: number;
  y: number;
}

/** A menu where the pointer is. */
export function ContextMenu<Id extends string>({
  place,
  onClose,
  ...list
}: MenuProps<Id> & { place: Place | null; onClose(): void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      {/* Pointer places are counted from the window's left in every language, so the anchor is too; and on
          the body, since a container around it would count from its own. */}
      {createPortal(
        <span
          ref={anchor}
          dir="ltr"
          aria-hidden
          className={styles.anchor}
          style={{ transform: `translate(${place?.x ?? 0}px, ${place?.y ?? 0}px)` }}
        />,
        document.body,
      )}
      <Popover
        isOpen={place !== null}
        onOpenChange={(open) => open || onClose()}
        triggerRef={anchor}
        placement="bottom start"
        offset={2}
        aria-label={list.label}
        className={menuStyles.popover ?? ""}
      >
        <MenuList
          {...list}
          onChoose={(id) => {
            onClose();
            list.onChoose(id);
          }}
        />
      </Popover>
    </>
  );
}
