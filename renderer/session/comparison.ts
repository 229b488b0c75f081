import { createStore, type StoreApi } from "zustand/vanilla";
import type { Article } from "../../core/article/article.ts";
import type { SessionState } from "./session.ts";

/** One side of a comparison; "present" is the open article as it is on screen, followed while it changes. */
export interface ComparedSide {
  title: string;
  article: Article | "present";
}

/** What can be done with what is compared; doing it ends the comparison. */
export interface ComparisonAction {
  label: string;
  run(): void;
}

/** Two states beside each other: `left` is the older one, or the one that is not the journalist's own. */
export interface Compared {
  left: ComparedSide;
  right: ComparedSide;
  actions?: readonly ComparisonAction[];
}

/** What is compared in the page's place, whoever asked for it; null while the page itself is in sight. */
export interface ComparisonStore {
  readonly store: StoreApi<Compared | null>;
  show(compared: Compared): void;
  close(): void;
}

/** A comparison belongs to the piece that was open when it was asked for, and goes with it. */
export function createComparison(session: StoreApi<SessionState>): ComparisonStore {
  const store = createStore<Compared | null>(() => null);
  const close = () => store.setState(null, true);
  session.subscribe(({ head }, before) => {
    if (head?.id !== before.head?.id) close();
  });
  return { store, show: (compared) => store.setState(compared, true), close };
}
