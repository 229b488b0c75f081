import { useRef } from "react";
import { Popover } from "react-aria-components";
import menuStyles from "./Menu.module.css";
import { MenuList, type MenuProps } from "./Menu.tsx";
import { WindowAnchor, type WindowPlace } from "./WindowAnchor.tsx";

/** A menu where the pointer is. */
export function ContextMenu<Id extends string>({
  place,
  onClose,
  ...list
}: MenuProps<Id> & { place: WindowPlace | null; onClose(): void }) {
  const anchor = useRef<HTMLSpanElement>(null);
  return (
    <>
      <WindowAnchor ref={anchor} place={place} />
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
