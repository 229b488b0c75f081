import { useSyncExternalStore } from "react";
import type { Watched } from "./watched.ts";

/** The value now, or the part of it that `select` takes; the component is drawn again when that changes. */
export function useWatched<T, P = T>(
  { subscribe, getSnapshot }: Watched<T>,
  select = (value: T) => value as unknown as P,
): P {
  return useSyncExternalStore(subscribe, () => select(getSnapshot()));
}
