import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client } from "../../../core/contract/client.ts";
import type { Failure } from "../../../core/contract/errors.ts";

/** How many of the pieces that would go are named. */
const named = 5;

/** What is about to go for good: the whole bin (`binId` null), or one piece of it. */
export interface BinQuestion {
  binId: string | null;
  count: number;
  names: readonly string[];
}

/** The question before anything in the bin goes for good. */
export interface BinQuestions {
  readonly store: StoreApi<{ asked: BinQuestion | null }>;
  /** Asks about the whole bin, whatever the list shows of it. */
  askAll(): Promise<Failure | null>;
  askOne(binId: string, name: string): void;
  drop(): void;
}

/** @param nameless what a piece without a headline is called */
export function createBinQuestions(client: Client, nameless: () => string): BinQuestions {
  const store = createStore<{ asked: BinQuestion | null }>(() => ({ asked: null }));
  return {
    store,
    async askAll() {
      const query = { words: "", status: null, place: "bin", offset: 0, limit: named } as const;
      const outcome = await client.call("library.list", query);
      if (!outcome.ok) return outcome.failure;
      const { rows, counts } = outcome.value;
      const names = rows.map(({ headline, problem, fileName }) =>
        problem === null ? headline.trim() || nameless() : fileName,
      );
      if (counts.bin > 0) store.setState({ asked: { binId: null, count: counts.bin, names } });
      return null;
    },
    askOne: (binId, name) => store.setState({ asked: { binId, count: 1, names: [name] } }),
    drop: () => store.setState({ asked: null }),
  };
}
