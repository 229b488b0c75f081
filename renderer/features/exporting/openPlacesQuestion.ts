import { createStore } from "zustand/vanilla";
import type { MarkedWords } from "../../../core/checks/tk.ts";

/** What is asked before an article is handed over in which something is still open. */
export interface OpenPlacesQuestion {
  places: readonly MarkedWords[];
  answer(goOn: boolean): void;
}

/** The question that stands, or null. */
export const openPlacesQuestion = createStore<{ asked: OpenPlacesQuestion | null }>(() => ({ asked: null }));

/** Whether to go on although these places are open; at once where there are none. */
export function mayHandOver(places: readonly MarkedWords[]): Promise<boolean> {
  if (places.length === 0) return Promise.resolve(true);
  openPlacesQuestion.getState().asked?.answer(false);
  return new Promise((resolve) => {
    const answer = (goOn: boolean) => {
      openPlacesQuestion.setState({ asked: null });
      resolve(goOn);
    };
    openPlacesQuestion.setState({ asked: { places, answer } });
  });
}
