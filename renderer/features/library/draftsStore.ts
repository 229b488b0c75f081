import { createStore, type StoreApi } from "zustand/vanilla";
import type { Client } from "../../../core/contract/client.ts";
import type { Failure } from "../../../core/contract/errors.ts";
import type { Draft } from "../../../core/contract/opened.ts";

/** Texts kept aside that are not in their files, as the list shows them. */
export interface DraftsStore {
  readonly store: StoreApi<readonly Draft[]>;
  reload(): Promise<void>;
  /** Puts one aside; `restore` fetches it back. */
  discard(id: string): Promise<Failure | null>;
  restore(id: string): Promise<Failure | null>;
}

/** @param isOpen true for a piece the journalist is working on: its copy is no draft but the ordinary safety net */
export function createDraftsStore(client: Client, isOpen: (id: string) => boolean): DraftsStore {
  const store = createStore<readonly Draft[]>(() => []);
  let turn = 0;

  async function reload(): Promise<void> {
    turn += 1;
    const mine = turn;
    const outcome = await client.call("recovery.list", {});
    if (outcome.ok && mine === turn)
      store.setState(
        outcome.value.drafts.filter(({ id }) => !isOpen(id)),
        true,
      );
  }

  async function change(name: "recovery.discard" | "recovery.fetchBack", id: string): Promise<Failure | null> {
    const outcome = await client.call(name, { id });
    await reload();
    return outcome.ok ? null : outcome.failure;
  }

  return {
    store,
    reload,
    discard: (id) => change("recovery.discard", id),
    restore: (id) => change("recovery.fetchBack", id),
  };
}
