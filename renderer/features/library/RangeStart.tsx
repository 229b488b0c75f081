import { type RefObject, useEffect, useRef } from "react";
import type { GridListItemRenderProps } from "react-aria-components";

export interface RangeStartProps {
  /** The row's. */
  id: string;
  list: GridListItemRenderProps["state"];
  /** The piece for which this was done, or was seen to be no longer wanted; rows come and go as the list scrolls. */
  done: RefObject<string | null>;
}

/** In the row of the open piece: from there Shift selects, wherever the piece was opened from. */
export function RangeStart({ id, list, done }: RangeStartProps) {
  const manager = useRef(list.selectionManager);
  manager.current = list.selectionManager;
  useEffect(() => {
    if (done.current === id) return;
    done.current = id;
    manager.current.replaceSelection(id);
  }, [id, done]);
  return null;
}
