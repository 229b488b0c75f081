import { useCallback, useSyncExternalStore } from "react";

/** Whether the window is at least so wide, in CSS px: a large zoom leaves it fewer than it was made with. */
export function useRoom(width: number): boolean {
  const query = `(width >= ${width}px)`;
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
