import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client } from "../../core/contract/client.ts";
import type { Failure } from "../../core/contract/errors.ts";
import type { Settings } from "../../core/settings/settings.ts";

/** The journalist's choices, applied the moment they are made and written behind. */
export interface SettingsStore {
  readonly store: StoreApi<Settings>;
  /** Applies at once; the answer is the failure to write it, which takes nothing back. */
  set(patch: Partial<Settings>): Promise<Failure | null>;
}

export function createSettingsStore(client: Client, initial: Settings): SettingsStore {
  const store = createStore<Settings>(() => initial);
  return {
    store,
    async set(patch) {
      store.setState(patch);
      const outcome = await client.call("settings.set", patch);
      return outcome.ok ? null : outcome.failure;
    },
  };
}
