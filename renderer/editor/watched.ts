import type { ReadonlySignal } from "@lexical/extension";

/** A value that changes, in the shape that React's `useSyncExternalStore` takes. */
export interface Watched<T> {
  getSnapshot(): T;
  /** Returns the way to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

export function watched<T>(signal: ReadonlySignal<T>): Watched<T> {
  return { getSnapshot: () => signal.peek(), subscribe: (listener) => signal.subscribe(listener) };
}
