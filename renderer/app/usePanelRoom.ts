import { useMemo } from "react";
import { useRoom } from "./useRoom.ts";

/** Whether there is room beside the page for the library, and for the inspector as well. */
export interface PanelRoom {
  library: boolean;
  inspector: boolean;
}

/** The panels that a large zoom leaves room for. */
export function usePanelRoom(): PanelRoom {
  const library = useRoom(660);
  const inspector = useRoom(900);
  return useMemo(() => ({ library, inspector }), [library, inspector]);
}
